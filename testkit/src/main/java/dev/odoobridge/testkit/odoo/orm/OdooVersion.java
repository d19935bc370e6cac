package dev.odoobridge.testkit.odoo.orm;

/** The Odoo versions the double can be. */
public enum OdooVersion {
  V14(14),
  V19(19);

  private final int number;

  OdooVersion(int number) {
    this.number = number;
  }

  /** The version with that major number; an {@link IllegalArgumentException} when there is none. */
  public static OdooVersion of(int number) {
    for (var version : values()) {
      if (version.number == number) {
        return version;
      }
    }
    throw new IllegalArgumentException("the double knows no Odoo " + number);
  }

  public int number() {
    return number;
  }

  public boolean is14() {
    return this == V14;
  }

  public boolean is19() {
    return this == V19;
  }
}
