package dev.odoobridge.application.simulation;

/**
 * How rough it is, in hundredths a call.
 *
 * @param faults calls to Odoo that go wrong
 * @param crashes points at which the process of the bridge dies
 * @param database points at which the database cannot be reached
 * @param late writes that get no answer, and are carried out later
 * @param interludes points at which somebody else does something
 */
record Weather(int faults, int late, int crashes, int database, int interludes) {
  static final Weather CALM = new Weather(0, 0, 0, 0, 0);

  static Weather drawn(Chance chance) {
    return switch (chance.below(8)) {
      case 0 -> new Weather(0, 0, 0, 0, 5);
      case 1 -> new Weather(0, 0, 0, 0, 25);
      case 2 -> new Weather(15, 0, 0, 0, 10);
      case 3 -> new Weather(0, 0, 4, 0, 10);
      case 4 -> new Weather(0, 0, 0, 3, 10);
      case 5, 6 -> new Weather(0, 50, 2, 0, 5);
      default -> new Weather(8, 15, 2, 2, 15);
    };
  }
}
