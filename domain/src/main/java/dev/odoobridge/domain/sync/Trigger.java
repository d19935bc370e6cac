package dev.odoobridge.domain.sync;

import java.util.Locale;

/** What made a run start. It shows in the run's starter, whose forms no user's name has. */
public enum Trigger {
  PERSON,
  /** Changes of the host that were to go to Odoo as they came. */
  CHANGE,
  SCHEDULE,
  /** Odoo's hint that something changed there. */
  HOOK;

  /** In whose name changes are sent as they come. */
  public static final String AUTO = "auto";

  private static final String BY_SCHEDULE = "schedule:";
  private static final String BY_HOOK = "hook:";

  /** In whose name a schedule starts runs. */
  public static String starter(ScheduleId schedule) {
    return BY_SCHEDULE + schedule;
  }

  public static Trigger of(String startedBy) {
    if (startedBy.equals(AUTO)) {
      return CHANGE;
    }
    if (startedBy.startsWith(BY_SCHEDULE)) {
      return SCHEDULE;
    }
    return startedBy.startsWith(BY_HOOK) ? HOOK : PERSON;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
