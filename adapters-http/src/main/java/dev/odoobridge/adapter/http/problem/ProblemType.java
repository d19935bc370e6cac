package dev.odoobridge.adapter.http.problem;

import java.util.Locale;

/**
 * Every kind of problem an answer can name. Its code never changes; {@code type} is {@code
 * urn:odoo-bridge:problem:<code>}. The hint says what to do.
 */
public enum ProblemType {
  BAD_REQUEST(400, "The request is not valid HTTP", "Correct the request line and the headers."),
  INVALID_PATH(400, "The path is not valid", "Percent-encode ids as UTF-8."),
  INVALID_PARAMETER(400, "A query parameter is wrong", "Correct what is listed in errors."),
  INVALID_HEADER(400, "A header is wrong", "Correct what is listed in errors."),
  INVALID_JSON(400, "The body is not valid JSON", "Correct the body at the line and column given."),
  INVALID_TEXT(400, "The body is not a text", "Send the text encoded as UTF-8."),
  NOT_AN_OBJECT(400, "The body is not a JSON object", "Send one object: {...}."),
  INCOMPLETE_BODY(400, "The body did not end as announced", "Send the whole body."),
  UNAUTHENTICATED(
      401,
      "Nobody is signed in",
      "Get a token from POST /api/v1/auth/token and send it as Authorization: Bearer <token>."),
  SIGN_IN_REFUSED(
      401,
      "The name, the password or the refresh token is wrong",
      "Check it, or sign in anew. ODOO_BRIDGE_ADMIN_PASSWORD, set when the service starts, is the"
          + " new password of admin."),
  FORBIDDEN(
      403, "Your role may not do this", "Ask an administrator to do it, or for another role."),
  ODOO_ACCESS_DENIED(
      403, "The bridge does not do this in Odoo", "The detail says why, and what does instead."),
  OUT_OF_SCOPE(
      403,
      "Your token may not touch this",
      "Use another token, or ask an administrator for one of a wider scope."),
  PATH_NOT_FOUND(404, "There is nothing at this path", "GET / lists where to start."),
  INTEGRATION_NOT_FOUND(
      404, "There is no such integration", "GET /api/v1/integrations lists them."),
  ENTITY_NOT_FOUND(
      404, "The integration has no such entity", "Use one of those its mapping profile has."),
  RECORD_NOT_FOUND(404, "There is no such record", "PUT creates it."),
  MAPPING_VERSION_NOT_FOUND(
      404, "The mapping has no such version", "GET .../mapping/versions lists them."),
  MODEL_NOT_FOUND(
      404,
      "Odoo has no such model",
      "GET .../odoo/models lists those it has; is a module missing?"),
  ODOO_RECORD_NOT_FOUND(
      404, "Odoo has no such record", "It may be deleted, or hidden from Odoo's user."),
  RUN_NOT_FOUND(404, "There is no such run", "GET /api/v1/runs lists them."),
  PLAN_NOT_FOUND(404, "There is no such plan", "GET .../plans lists the integration's."),
  AUDIT_NOT_FOUND(404, "There is no such audit", "GET .../audits lists the integration's."),
  CONFLICT_NOT_FOUND(
      404,
      "There is no such conflict",
      "GET /api/v1/conflicts lists them; one that was settled is in the record's journal."),
  WEBHOOK_NOT_FOUND(404, "There is no such web hook", "GET /api/v1/webhooks lists them."),
  SCHEDULE_NOT_FOUND(404, "There is no such schedule", "GET /api/v1/schedules lists them."),
  USER_NOT_FOUND(404, "There is no such user", "GET /api/v1/users lists them."),
  TOKEN_NOT_FOUND(404, "There is no such token", "GET /api/v1/tokens lists them."),
  FAILURE_NOT_FOUND(
      404, "There is no such group of failures", "GET /api/v1/failures lists those there are."),
  DOCUMENT_NOT_FOUND(
      404, "There is no such document", "GET the integration's documents lists them."),
  VIRTUAL_FIELD_NOT_FOUND(
      404, "There is no such virtual field", "GET the model's virtual fields lists them."),
  LICENSE_NOT_FOUND(404, "There is no such licence", "GET the integration's licenses lists them."),
  FEATURE_NOT_FOUND(
      404,
      "There is no such feature",
      "GET .../licenses/catalogue lists them, and how each counts."),
  BUNDLE_NOT_FOUND(404, "There is no such bundle", "GET .../bundles lists the newest."),
  METHOD_NOT_ALLOWED(405, "The path does not take this method", "Use one named in Allow."),
  ID_TAKEN(409, "The id is taken", "Use another id, or PUT to replace what has it."),
  LAST_ADMIN(
      409, "Somebody must be able to let others in", "Make another admin first, then do it again."),
  SYNC_ALREADY_RUNNING(
      409, "A sync of this integration is under way", "Wait for it to end, then start again."),
  INTEGRATION_PAUSED(
      409, "The integration is paused", "Set paused to false with PUT, then start again."),
  RUN_ENDED(409, "The run has ended", "There is nothing to cancel."),
  SCHEDULE_OWNED(
      409,
      "The schedule can be changed elsewhere only",
      "Change what the detail names; it can be paused here."),
  LICENSE_TAKEN(409, "The company has a licence", "PATCH it, or DELETE it first."),
  LICENSE_REFUSED(
      409,
      "The licence does not allow it",
      "The detail says why; access has the figures. GET the licence shows all of it."),
  HAS_VALUES(409, "Records hold values in it", "Say with_values=true if they are to be lost."),
  BUNDLE_LEFT(
      409,
      "One step cannot be done, and what others did could not be undone",
      "GET the bundle says what is still there; put it in order in Odoo."),
  TOO_MANY_GONE(
      409,
      "So many records are gone at once that it looks like a mistake",
      "Check the integration's database and rights; say unbraked=true if it is meant."),
  PLAN_NOT_READY(
      409,
      "The plan cannot be applied",
      "Wait until it is ready; make a new one when it failed, expired or was applied."),
  KEY_NOT_ROTATED(409, "No new key was made", "The detail says why; the old key stays in use."),
  STILL_UNDER_WAY(409, "The first request of this key is under way", "Send it again in a moment."),
  CHANGES_FORGOTTEN(
      410,
      "The change feed no longer reaches back that far",
      "Read all records anew, then go on from the cursor in newest."),
  VERSION_MOVED(
      412, "The record has changed", "GET it, decide anew, and send If-Match with its version."),
  BODY_TOO_LARGE(413, "The body is too large", "Send less at once, or many records as NDJSON."),
  URI_TOO_LONG(414, "The address is too long", "Shorten it."),
  UNSUPPORTED_MEDIA_TYPE(
      415, "The body is of a type this path does not take", "Set Content-Type as the detail says."),
  CONTENT_REFUSED(415, "Such files are not taken", "Pack it, or send another kind of file."),
  RANGE_NOT_SATISFIABLE(
      416, "The file does not reach so far", "Ask for bytes within the length in Content-Range."),
  EXPECTATION_FAILED(417, "The expectation is not met", "Send no Expect, or 100-continue."),
  INVALID_MAPPING(422, "The mapping cannot be used", "Correct what is listed in errors."),
  INVALID_FIELDS(422, "Some values are wrong", "Correct what is listed in errors."),
  BUNDLE_UNDONE(
      422,
      "One step cannot be done, so nothing was done",
      "Correct what the detail names, and send all of it again."),
  KEY_REUSED(
      422, "The Idempotency-Key was used for another request", "Make a new key for each request."),
  TOO_MANY_CALLS(
      429, "Too many calls came in a short time", "Wait as long as Retry-After says, then go on."),
  TOO_MANY_SIGN_INS(
      429, "Too many sign-ins were refused", "Wait as long as Retry-After says, then try again."),
  HEADERS_TOO_LARGE(431, "The headers are too large", "Send fewer or shorter headers."),
  INTERNAL_ERROR(
      500, "Something went wrong here", "Try again; if it stays, report the request id."),
  NOT_IMPLEMENTED(501, "The method is not known", "Use one named in Allow."),
  ODOO_CALL_WRONG(
      422,
      "Odoo does not know what the call names",
      "Correct the method, the field or the argument that the detail names."),
  ODOO_REFUSED(422, "Odoo refused the data", "Correct what the detail says."),
  ODOO_ADDRESS(502, "The address is no Odoo", "Correct the integration's url."),
  ODOO_DATABASE(502, "Odoo has no such database", "Correct the integration's database."),
  ODOO_CREDENTIALS(502, "Odoo refused the credentials", "Correct the integration's credentials."),
  ODOO_MODEL(502, "Odoo lacks a model, method or field", "Install it, or change the mapping."),
  ODOO_TRANSPORT(502, "Odoo does not offer the transport", "Choose another transport."),
  ODOO_INCOMPREHENSIBLE(
      502, "Odoo's answer makes no sense", "Look at what stands between here and Odoo."),
  CONTENT_CORRUPTED(
      502, "The file is not what it was", "Send it again; look at what stands before Odoo."),
  ODOO_FAILED(502, "Odoo could not do it", "Read the detail; test the connection."),
  ODOO_UNCERTAIN(
      502, "Odoo did not answer whether it did it", "Look in Odoo before doing it again."),
  ODOO_UNAVAILABLE(503, "Odoo cannot be reached", "Try again later."),
  SECRET_UNREADABLE(
      503,
      "A stored secret does not open",
      "Start with the key it was stored with, or set it anew."),
  STORE_UNAVAILABLE(503, "The database cannot be reached", "Try again later."),
  TOO_MANY_LISTENERS(
      503, "Too many requests wait for changes", "Wait for less time, or ask again later."),
  NOT_CACHED(
      504, "Nothing that is new enough is kept", "Ask without only-if-cached to have Odoo asked."),
  SHUTTING_DOWN(503, "The service is stopping", "Try again in a moment.");

  private final int status;
  private final String title;
  private final String hint;

  ProblemType(int status, String title, String hint) {
    this.status = status;
    this.title = title;
    this.hint = hint;
  }

  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String hint() {
    return hint;
  }

  /** The stable word, such as {@code version-moved}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String urn() {
    return "urn:odoo-bridge:problem:" + code();
  }
}
