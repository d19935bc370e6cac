package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.access.User;

/** A user, as answers show one. */
record UserView(String name, String role, boolean disabled, String createdAt) {
  static UserView from(User user) {
    return new UserView(
        user.name(), user.role().word(), user.disabled(), user.createdAt().toString());
  }
}
