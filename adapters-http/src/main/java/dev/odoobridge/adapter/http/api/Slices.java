package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Texts;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.listing.Mark;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The slice of a list that a query asks for by {@code order}, {@code after} and {@code limit}.
 * {@code order} is a key, with {@code desc} behind it to begin with the largest; {@code after} is
 * what the page before gave as {@code next}.
 */
final class Slices {
  static final int MAX_LIMIT = 1000;

  private static final List<String> PARAMETERS = List.of("order", "after", "limit");
  static final int STANDARD_LIMIT = 100;
  private static final String SEPARATOR = "/";

  private Slices() {}

  /** The parameters of a list that takes these filters. */
  static List<String> with(String... filters) {
    return Stream.concat(Stream.of(filters), PARAMETERS.stream()).toList();
  }

  static <T> Slice<T> of(Query query, Sorting<T> sorting) {
    return of(query, sorting, STANDARD_LIMIT);
  }

  /** As {@link #of(Query, Sorting)}, for a list that gives so many when nothing is said. */
  static <T> Slice<T> of(Query query, Sorting<T> sorting, int standardLimit) {
    var words = query.text("order").map(text -> text.strip().split("\\s+"));
    var by = words.map(it -> key(it, sorting)).orElse(sorting.standard());
    var descending = words.map(Slices::isDescending).orElse(sorting.descending());
    var after =
        query.parsed(
            "after",
            text -> mark(text, sorting.id(), by),
            "is no place in this list; give it the next of the page before, in the same order");
    var limit = (int) query.number("limit", 1, MAX_LIMIT, standardLimit);
    return new Slice<>(sorting.id(), by, descending, after, limit);
  }

  private static <T> SortKey<T> key(String[] words, Sorting<T> sorting) {
    return Optional.of(words[0])
        .filter(_ -> words.length < 3)
        .filter(_ -> words.length == 1 || isDescending(words) || words[1].equals("asc"))
        .flatMap(sorting::key)
        .orElseThrow(() -> Problems.invalidParameter("order", expected(sorting)));
  }

  private static String expected(Sorting<?> sorting) {
    var names = sorting.keys().stream().map(SortKey::name).collect(Collectors.joining(", "));
    return "must be one of " + names + ", with or without desc behind it";
  }

  private static boolean isDescending(String[] words) {
    return words.length == 2 && words[1].equals("desc");
  }

  /** What the query asks for of a list that is here as a whole, as it is answered. */
  static <T> ListView of(Query query, Sorting<T> sorting, Collection<T> all, Function<T, ?> each) {
    return of(of(query, sorting), all, each);
  }

  /** A slice of a list that is here as a whole, as it is answered. */
  static <T> ListView of(Slice<T> slice, Collection<T> all, Function<T, ?> each) {
    return view(slice, slice.pageOf(all), each);
  }

  /** The page as it is answered. */
  static <T> ListView view(Slice<?> slice, Page<T> page, Function<T, ?> each) {
    return new ListView(page.items().stream().map(each).toList(), page.total(), next(slice, page));
  }

  /** What to give as {@code after} to have what is behind the page; null when nothing is. */
  static @Nullable String next(Slice<?> slice, Page<?> page) {
    return page.next().map(mark -> text(mark, slice)).orElse(null);
  }

  /** A place in letters: the id alone where it is what the list is ordered by. */
  private static String text(Mark mark, Slice<?> slice) {
    var id = mark.id().text();
    return slice.by().equals(slice.id()) ? id : encoded(mark.value().text()) + SEPARATOR + id;
  }

  private static Optional<Mark> mark(String text, SortKey<?> id, SortKey<?> by) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (by.equals(id)) {
      return id.kind().parse(text).map(it -> new Mark(it, it));
    }
    var parts = text.split(SEPARATOR, 2);
    return parts.length == 1
        ? Optional.empty()
        : decoded(parts[0])
            .flatMap(by.kind()::parse)
            .flatMap(value -> id.kind().parse(parts[1]).map(it -> new Mark(value, it)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8)).filter(Texts::isStorable);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
