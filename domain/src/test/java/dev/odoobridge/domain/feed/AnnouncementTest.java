package dev.odoobridge.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of a record that was stored. */
final class AnnouncementTest {
  private static final Optional<RunId> RUN = Optional.of(new RunId("r1"));

  private static Change change(Optional<Announcement> announcement) {
    return announcement.orElseThrow().change();
  }

  @Test
  void tellsOfANewRecordWithAllItsFields() {
    var after = Records.record(1, Records.words("notes", "n", "day", "d"));

    var announcement = Announcement.of(Optional.empty(), after, RUN);

    assertEquals(ChangeKind.CREATED, change(announcement).kind());
    assertEquals(List.of("notes", "day"), change(announcement).fields());
    assertEquals("odoo", change(announcement).origin());
    assertEquals(RUN, change(announcement).run());
    assertEquals(Optional.empty(), announcement.orElseThrow().difference());
  }

  @Test
  void namesWhatChangedAndNothingElse() {
    var line = new Row(Map.of("product", FieldValue.text("p1")));
    var before = Records.record(1, Records.words("notes", "n", "day", "d", "at", "a"));
    var current = Records.words("notes", "m", "at", "a").withLines("lines", List.of(line));

    var announcement = Announcement.of(Optional.of(before), Records.changed(before, current), RUN);

    assertEquals(ChangeKind.UPDATED, change(announcement).kind());
    assertEquals(2, change(announcement).version());
    assertEquals(List.of("notes", "day", "lines"), change(announcement).fields());
    assertEquals(
        new Difference(
            Records.words("notes", "n", "day", "d"),
            Records.words("notes", "n", "day", "d"),
            Records.words("notes", "m").withLines("lines", List.of(line))),
        announcement.orElseThrow().difference().orElseThrow());
  }

  @Test
  void saysNothingWhenTheContentIsTheSame() {
    var before = Records.record(1, Records.words("notes", "n"));

    assertEquals(
        Optional.empty(),
        Announcement.of(Optional.of(before), before.withLink(Optional.empty()), RUN));
  }

  @Test
  void tellsThatARecordIsGoneAndThatItIsBack() {
    var there = Records.record(1, Records.words("notes", "n"));
    var gone = Records.deleted(there);

    assertEquals(ChangeKind.DELETED, change(Announcement.of(Optional.of(there), gone, RUN)).kind());
    assertEquals(ChangeKind.CREATED, change(Announcement.of(Optional.of(gone), there, RUN)).kind());
    assertEquals(Optional.empty(), Announcement.of(Optional.of(gone), gone, RUN));
    assertEquals(Optional.empty(), Announcement.of(Optional.empty(), gone, RUN));
  }

  @Test
  void forgetsTheFieldsThatDidNotChange() {
    var said = Records.words("notes", "n", "day", "d");

    var difference = Difference.between(said, said, Records.words("notes", "m", "day", "d"));

    assertEquals(Records.words("notes", "n"), difference.said());
    assertEquals(Records.words("notes", "m"), difference.after());
    assertEquals(Content.EMPTY.lines(), difference.after().lines());
  }
}
