package dev.odoobridge.domain.sync;

/**
 * One value a run changed or would change, in words for people; of a long one an {@link Excerpt}.
 *
 * @param field the field on the side that changes
 */
public record FieldChange(String field, String before, String after) {
  public FieldChange {
    before = Excerpt.of(before);
    after = Excerpt.of(after);
  }
}
