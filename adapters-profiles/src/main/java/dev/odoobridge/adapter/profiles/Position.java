package dev.odoobridge.adapter.profiles;

/** A place in a text; line and column count from 1. */
record Position(int line, int column) {
  static final Position START = new Position(1, 1);
}
