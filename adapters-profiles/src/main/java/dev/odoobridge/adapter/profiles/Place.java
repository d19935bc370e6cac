package dev.odoobridge.adapter.profiles;

/** Where in a profile a reader is, and where it reports what is wrong there. */
record Place(Problems problems, String path) {

  Place in(String key) {
    return new Place(problems, path.isEmpty() ? key : path + "." + key);
  }

  void report(Position position, String message) {
    problems.add(position, path, message);
  }
}
