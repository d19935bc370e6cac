package dev.odoobridge.domain.feed;

import static dev.odoobridge.domain.feed.Records.changed;
import static dev.odoobridge.domain.feed.Records.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.HostWrite;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of a change counts as seen by the host, and what its next whole write then means. */
final class AcknowledgementTest {
  private static final EntityMapping MAPPING =
      new EntityMapping(
          Records.KEY.entity(),
          new ModelName("sale.order"),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(
              new LinesMapping(
                  "lines",
                  new FieldName("order_line"),
                  new ModelName("sale.order.line"),
                  new FieldName("order_id"),
                  Optional.of("line"),
                  List.of())),
          Optional.empty(),
          Map.of(),
          RawValue.list(),
          Travel.BOTH,
          OnDelete.CANCEL);

  private final Acknowledgement rule = new Acknowledgement(MAPPING);

  private static HostRecord put(HostRecord record, Content content) {
    return new HostWrite(MAPPING, Records.NOON, "host")
        .apply(
            Records.KEY,
            Optional.of(record),
            new Given(content.row().fields(), content.lines()),
            true);
  }

  private static Difference between(HostRecord before, HostRecord after) {
    return Announcement.of(Optional.of(before), after, Optional.empty())
        .orElseThrow()
        .difference()
        .orElseThrow();
  }

  private static Content lines(String... idsAndQuantities) {
    var rows = new ArrayList<Row>();
    for (var index = 0; index < idsAndQuantities.length; index += 2) {
      rows.add(
          new Row(
              Map.of(
                  "line", FieldValue.text(idsAndQuantities[index]),
                  "quantity", FieldValue.text(idsAndQuantities[index + 1]))));
    }
    return Content.EMPTY.withLines("lines", rows);
  }

  private final HostRecord start = Records.record(1, words("phone", "a", "email", "e"));
  private final HostRecord moved = changed(start, words("phone", "b", "email", "e"));
  private final Difference first = between(start, moved);

  @Test
  void withoutItAnOldValueUndoesNothing() {
    assertEquals(
        words("phone", "b", "email", "e"), put(moved, words("phone", "a", "email", "e")).current());
  }

  @Test
  void afterItAnOldValueIsAnUndoing() {
    var seen = rule.apply(moved, first);

    assertEquals(words("phone", "b", "email", "e"), seen.said());
    assertEquals(moved.current(), seen.current());
    assertEquals(moved.version(), seen.version());
    assertEquals(
        words("phone", "a", "email", "e"), put(seen, words("phone", "a", "email", "e")).current());
  }

  @Test
  void afterItASecondOneChangesNothing() {
    var seen = rule.apply(moved, first);

    assertEquals(seen, rule.apply(seen, first));
  }

  @Test
  void countsAChangeThatOdooWentOnFromOnlyAsFarAsItWent() {
    var later = changed(moved, words("phone", "c", "email", "e"));

    var seen = rule.apply(later, first);

    assertEquals(words("phone", "b", "email", "e"), seen.said());
    assertEquals(
        words("phone", "c", "email", "x"), put(seen, words("phone", "b", "email", "x")).current());
  }

  @Test
  void goesThroughSeveralChangesInTheirOrderAtOnceOrOneByOne() {
    var later = changed(moved, words("phone", "c", "email", "e"));
    var second = between(moved, later);

    assertEquals(later.current(), rule.apply(rule.apply(later, first), second).said());
    assertEquals(
        later.current(),
        rule.apply(changed(rule.apply(moved, first), later.current()), second).said());
  }

  @Test
  void isMadeOfTheFieldsThatChangedWhateverElseTheHostSaidSince() {
    var since = put(moved, words("phone", "a", "email", "new"));

    var seen = rule.apply(since, first);

    assertEquals(words("phone", "b", "email", "new"), seen.said());
    assertEquals(
        words("phone", "a", "email", "new"),
        put(seen, words("phone", "a", "email", "new")).current());
  }

  @Test
  void leavesWhatTheHostSaidOfTheSameFieldSince() {
    var since = put(moved, words("phone", "host", "email", "e"));
    var later = changed(since, words("phone", "c", "email", "e"));

    assertEquals(words("phone", "host", "email", "e"), rule.apply(since, first).said());
    assertEquals(words("phone", "host", "email", "e"), rule.apply(later, first).said());
  }

  @Test
  void leavesARecordThatTheHostDeletedOrMadeAnew() {
    var rule = new HostWrite(MAPPING, Records.NOON, "host");
    var gone = rule.delete(moved);
    var anew = put(gone, words("phone", "a", "email", "e"));

    assertEquals(gone, this.rule.apply(gone, first));
    assertEquals(anew, this.rule.apply(anew, first));
  }

  @Test
  void takesLinesAsTheyCame() {
    var before = Records.record(1, lines("1", "5", "2", "7"));
    var after = changed(before, lines("1", "6"));
    var seen = rule.apply(after, between(before, after));

    assertEquals(lines("1", "6"), seen.said());
    assertEquals(lines("1", "5"), put(seen, lines("1", "5")).current());
  }

  @Test
  void laysLinesOverThoseTheHostHasChangedSince() {
    var before = Records.record(1, lines("1", "5", "2", "7"));
    var after = changed(before, lines("1", "6", "2", "7"));
    var since = put(after, lines("1", "5", "2", "8"));

    var seen = rule.apply(since, between(before, after));

    assertEquals(lines("1", "6", "2", "8"), seen.said());
  }
}
