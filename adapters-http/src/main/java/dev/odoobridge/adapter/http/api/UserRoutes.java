package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.application.port.in.ManageUsers.Result;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /api/v1/users}: who signs in. */
public final class UserRoutes {
  public static final List<String> LIST = Slices.with("role", "disabled");

  private static final String USERS = "/api/v1/users/";

  private final ManageUsers users;

  public UserRoutes(ManageUsers users) {
    this.users = users;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var role = query.parsed("role", Role::parse, expectedRole());
    var disabled = query.flag("disabled");
    var found =
        users.list().stream()
            .filter(it -> role.map(it.role()::equals).orElse(true))
            .filter(it -> disabled.map(wanted -> wanted == it.disabled()).orElse(true))
            .toList();
    Answers.json(context, Answers.OK, Slices.of(query, User.SORTING, found, UserView::from));
  }

  public void create(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var name = fields.text("name");
    var role = role(fields);
    var password = fields.secret("password");
    fields.require("name", name);
    fields.require("role", role);
    fields.require("password", password);
    fields.end();
    var user =
        stored(
            users.create(
                Guard.caller(context),
                name.orElseThrow(),
                role.orElseThrow(),
                password.orElseThrow()));
    Versions.tag(context, UserView.from(user));
    Answers.located(context, Answers.CREATED, USERS + encoded(user), UserView.from(user));
  }

  public void read(Context context) {
    var view = UserView.from(known(context));
    Versions.tag(context, view);
    Answers.json(context, Answers.OK, view);
  }

  public void change(Context context) throws IOException {
    var known = known(context);
    Predicate<User> asRead = Versions.asRead(context, UserView::from);
    var fields = new Fields(Bodies.object(context, Bodies.PATCH));
    var role = role(fields);
    var password = fields.secret("password");
    var disabled = fields.flag("disabled");
    fields.readOnly("name", "created_at");
    fields.end();
    var change = new ManageUsers.Change(role, password, disabled);
    var view =
        UserView.from(stored(users.change(Guard.caller(context), known.name(), change, asRead)));
    Versions.tag(context, view);
    Answers.json(context, Answers.OK, view);
  }

  public void delete(Context context) {
    var known = known(context);
    Predicate<User> asRead = Versions.asRead(context, UserView::from);
    stored(users.delete(Guard.caller(context), known.name(), asRead));
    Answers.nothing(context);
  }

  /** The user as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return users.find(context.pathParam("name")).map(UserView::from);
  }

  private User known(Context context) {
    var name = context.pathParam("name");
    return users.find(name).orElseThrow(UserRoutes::noSuchUser);
  }

  static Optional<Role> role(Fields fields) {
    var word = fields.text("role");
    var role = word.flatMap(Role::parse);
    if (word.isPresent() && role.isEmpty()) {
      fields.wrong("role", expectedRole());
    }
    return role;
  }

  static String expectedRole() {
    return "must be one of "
        + Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
  }

  static User stored(Result result) {
    return switch (result) {
      case Result.Stored(var user) -> user;
      case Result.Deleted(var user) -> user;
      case Result.Invalid(var wrong) -> throw Problems.invalidFields(wrong);
      case Result.Moved _ -> throw Versions.moved();
      case Result.NameTaken(var name) ->
          throw Problem.of(ProblemType.ID_TAKEN, "There is a user \"" + name + "\" already.")
              .at("name", "is taken");
      case Result.NoSuchUser _ -> throw noSuchUser();
      case Result.LastAdmin(var name) ->
          throw Problem.of(
              ProblemType.LAST_ADMIN, "\"" + name + "\" is the last admin who can sign in.");
      case Result.WrongPassword _ -> throw Guard.refused();
    };
  }

  private static Problem noSuchUser() {
    return Problem.of(ProblemType.USER_NOT_FOUND, "There is no user of that name.");
  }

  private static String encoded(User user) {
    return URLEncoder.encode(user.name(), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
