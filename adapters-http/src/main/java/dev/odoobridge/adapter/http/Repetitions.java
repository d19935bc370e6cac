package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.Bodies;
import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.AnswerOnce;
import dev.odoobridge.domain.access.KeptAnswer;
import dev.odoobridge.domain.integration.Secret;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key}: a POST that is sent again under the same key is not done again but
 * answered as the first one was. Only what was done is kept; what was refused is tried anew. Many
 * records at once need no key: saying the same of them again changes nothing. Two long files are
 * told apart by their lengths alone, for they are not read before it is known what to do with them;
 * so a file that does not say how long it is takes no key.
 */
final class Repetitions {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");
  private static final int FIRST_FAILURE = 300;

  private final AnswerOnce answers;

  Repetitions(AnswerOnce answers) {
    this.answers = answers;
  }

  /** Has it done, unless it was done before. */
  void handle(Route route, Context context, Work work) throws Exception {
    var key = Optional.ofNullable(context.header(HEADER));
    if (key.isEmpty()
        || !route.method().equals(HandlerType.POST)
        || !Guard.isSignedIn(context)
        || Bodies.isLines(context)) {
      work.run();
      return;
    }
    if (!FORM.matcher(key.get()).matches()) {
      throw Problems.invalidHeader(HEADER, "must have 1 to 200 visible characters");
    }
    if (Bodies.isFile(context) && context.req().getContentLengthLong() < 0) {
      throw Problems.invalidHeader(
          HEADER, "is taken with a file only when Content-Length says how long that is");
    }
    var caller = Guard.caller(context);
    switch (answers.begin(caller, key.get(), fingerprint(context))) {
      case AnswerOnce.Result.First _ -> first(context, key.get(), work);
      case AnswerOnce.Result.Known(var answer) -> again(context, answer);
      case AnswerOnce.Result.UnderWay _ ->
          throw Problem.of(ProblemType.STILL_UNDER_WAY, "The first request of that key goes on.")
              .header("Retry-After", "1");
      case AnswerOnce.Result.OtherRequest _ ->
          throw Problem.of(
              ProblemType.KEY_REUSED, "The key was used for another path or another body.");
    }
  }

  private void first(Context context, String key, Work work) throws Exception {
    var caller = Guard.caller(context);
    var done = false;
    try {
      work.run();
      done = context.statusCode() < FIRST_FAILURE;
    } finally {
      if (done) {
        answers.end(caller, key, answer(context));
      } else {
        answers.abandon(caller, key);
      }
    }
  }

  private static KeptAnswer answer(Context context) {
    return new KeptAnswer(
        context.statusCode(),
        Optional.ofNullable(context.res().getContentType()).orElse(""),
        Optional.ofNullable(context.res().getHeader("Location")),
        new Secret(Optional.ofNullable(context.result()).orElse("")));
  }

  private static void again(Context context, KeptAnswer answer) {
    context.status(answer.status());
    context.header("Idempotency-Replayed", "true");
    answer.location().ifPresent(it -> context.header("Location", it));
    if (!answer.body().reveal().isEmpty()) {
      context.contentType(answer.contentType());
      context.result(answer.body().reveal().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String fingerprint(Context context) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var target = context.req().getRequestURI() + "?" + context.req().getQueryString() + "\n";
      digest.update(target.getBytes(StandardCharsets.UTF_8));
      digest.update(
          Bodies.isFile(context)
              ? Bodies.outline(context).getBytes(StandardCharsets.UTF_8)
              : Bodies.buffer(context));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  /** What is done once. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
