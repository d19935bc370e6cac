package dev.odoobridge.domain.access;

import dev.odoobridge.domain.integration.Secret;
import java.util.Optional;

/**
 * An answer that is given again when a request is made again under its key.
 *
 * @param body may hold what is shown only once, such as a token
 */
public record KeptAnswer(int status, String contentType, Optional<String> location, Secret body) {}
