// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity.response;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.decode.CloudError;
import io.clusterupgrade.decode.ErrorDecoder;
import io.clusterupgrade.decode.ErrorResponse;
import io.clusterupgrade.decode.RequestIds;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.internal.redaction.SecretRedactor;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.transport.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The unverified response of an identity service. Its methods validate what they read and throw a {@link CredentialsException} that
 * names the service and shows no secret of the request or the response.
 *
 * @param name the name of the service, for messages
 * @param address the scheme, host and port of the service, for messages
 * @param vendor the vendor of the service, for reading errors
 * @param http the response
 * @param requestSecrets removes the secrets of the request
 * @param requestedAt when the request was sent, by the clock that it was signed with
 * @param receivedAt when the response was received, by this machine's clock
 * @param warnings the warnings that were logged already
 */
public record IdentityResponse(
        String name,
        String address,
        Vendor vendor,
        HttpResponse http,
        SecretRedactor requestSecrets,
        Instant requestedAt,
        Instant receivedAt,
        Set<String> warnings) {
    private static final Logger LOG = LoggerFactory.getLogger("io.clusterupgrade.identity");
    private static final int MAX_BODY_BYTES = 1024 * 1024;
    private static final int MAX_TEXT_LENGTH = 16 * 1024;
    private static final int MAX_MESSAGE_LENGTH = 200;
    private static final int MAX_CODE_LENGTH = 100;
    private static final Pattern PROJECT = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final CloudError NO_ERROR = new CloudError("", "", "", null);

    /** Returns whether the status is 2xx. */
    public boolean isSuccessful() {
        return http.isSuccessful();
    }

    /** Returns the HTTP status. */
    public int status() {
        return http.status();
    }

    /**
     * Returns the JSON object in the body.
     *
     * @throws CredentialsException if the body is not a JSON object; the message shows nothing of it
     */
    public Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = objectOrNull();
        if (object == null) {
            throw unexpected("which is not a JSON object");
        }
        return object;
    }

    private @Nullable Map<String, @Nullable Object> objectOrNull() {
        if (http.bodyLength() > MAX_BODY_BYTES) {
            return null;
        }
        try {
            return JsonValue.of(http.text()).asMap();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // No cause: its message may quote the text.
            return null;
        }
    }

    /**
     * Returns the whole body as a text, such as a token, without the white space around it.
     *
     * @param what what the text should be, with its article, for messages
     * @param format the format of the text
     * @throws CredentialsException if the body has another format; the message shows nothing of it
     */
    public String plainText(String what, Pattern format) {
        String text = start().strip();
        if (format.matcher(text).matches() && http.bodyLength() <= MAX_TEXT_LENGTH) {
            return text;
        }
        throw unexpected("which is not " + what);
    }

    /** Returns whether the body contains a text. */
    public boolean contains(String text) {
        return start().contains(text);
    }

    private CredentialsException unexpected(String problem) {
        String kind = http.bodyLength() > MAX_BODY_BYTES ? http.bodyLength() + " bytes" : NonJsonMessage.kind(start());
        return new CredentialsException(
                name + " at " + address + " returned " + status() + " with " + kind + ", " + problem + ".", null);
    }

    /**
     * Returns a required text of an object in the body.
     *
     * @throws CredentialsException if the member is absent or not a text
     */
    public String requiredText(Map<?, ?> members, String member) {
        Object value = members.get(member);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new CredentialsException(
                value == null || value instanceof String
                        ? name + " returned a response without " + member + "."
                        : name + " returned a response whose " + member + " is not a text.",
                null);
    }

    /**
     * Returns the value of a required header.
     *
     * @throws CredentialsException if the header is absent or blank
     */
    public String requiredHeader(String header) {
        String value = http.header(header);
        if (value == null || value.isBlank()) {
            throw new CredentialsException(name + " returned a response without the header " + header + ".", null);
        }
        return value;
    }

    /**
     * Returns the id of a project, which is valid in a path, or null if the value is absent or blank.
     *
     * @throws CredentialsException if the value is not a valid id
     */
    public @Nullable String projectId(@Nullable Object reported) {
        if (reported == null || (reported instanceof String text && text.isBlank())) {
            return null;
        }
        if (reported instanceof String text && PROJECT.matcher(text).matches()) {
            return text;
        }
        throw new CredentialsException(
                name + " returned a project whose id is not 1 to 64 of a-z, A-Z, 0-9, - and _.", null);
    }

    /**
     * Returns credentials that are created from values of this response.
     *
     * @throws CredentialsException if a value has an invalid character
     */
    public Credentials credentials(Supplier<? extends Credentials> factory) {
        try {
            return factory.get();
        } catch (IllegalArgumentException e) {
            throw new CredentialsException(name + " returned invalid credentials: " + e.getMessage() + ".", null);
        }
    }

    /**
     * Returns when the credentials of this response expire, by the clock of the service. Credentials without an expiration time are used
     * for {@link Expiration#DEFAULT_LIFETIME}.
     *
     * @param reported the expiration time in the response
     * @param member the name of its member, for messages
     * @throws CredentialsException if it is not a time
     */
    public Instant expiration(@Nullable Object reported, String member) {
        Instant expiration;
        try {
            expiration = Expiration.of(reported);
        } catch (DateTimeException e) {
            throw new CredentialsException(name + " returned an " + member + " that is not a time.", null);
        }
        if (expiration == null) {
            if (warnings.add(name)) {
                LOG.warn("{} returned credentials without {}: they are fetched again every few minutes", name, member);
            }
            Instant serverTime = date();
            return (serverTime == null ? receivedAt : serverTime).plus(Expiration.DEFAULT_LIFETIME);
        }
        return expiration;
    }

    /** Returns the time of the service's {@code Date} header, or null if there is none. */
    public @Nullable Instant date() {
        String date = http.header("Date");
        try {
            return date == null ? null : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Returns the exception for an error response, with the message of the service.
     *
     * @param subject the subject of the request, such as {@code " for the role r1"}; may be empty
     */
    public CredentialsException rejected(String subject) {
        return rejected("returned " + status(), subject);
    }

    /**
     * Returns the exception for an error response, with a problem instead of the status.
     *
     * @param problem the problem, as a predicate whose subject is the service
     * @param subject the subject of the request; may be empty
     */
    public CredentialsException rejected(String problem, String subject) {
        Map<String, @Nullable Object> object = objectOrNull();
        SecretRedactor redactor = redactor(object);
        CloudError error = http.bodyLength() > MAX_BODY_BYTES
                ? NO_ERROR
                : ErrorDecoder.of(vendor).decode(http);
        String text;
        if (object == null && error.code().isEmpty()) {
            text = NonJsonMessage.sentence(redactor.redact(start()));
        } else {
            // The message of an object without an error is the whole object, which may be credentials with a wrong
            // status.
            text = error.message().startsWith("{") ? "" : error.message();
        }
        String code = redactor.excerpt(error.code(), MAX_CODE_LENGTH);
        String shown = redactor.excerpt(text, MAX_MESSAGE_LENGTH);
        String requestId = requestId(redactor);
        String message = name + " " + problem + subject
                + (code.isEmpty() ? "" : " " + code)
                + (shown.isEmpty() ? "" : " \"" + shown + "\"")
                + (requestId == null ? "" : " (request-id " + requestId + ")") + ".";
        return isPermanent() ? CredentialsException.rejected(message) : new CredentialsException(message, null);
    }

    /** Returns the service's id of the request, redacted, or null if it returns none. */
    public @Nullable String requestId() {
        return requestId(requestSecrets);
    }

    private @Nullable String requestId(SecretRedactor redactor) {
        String trace = http.header("X-IAM-Trace-Id");
        String id = trace == null ? RequestIds.of(http) : trace;
        return id == null ? null : redactor.excerpt(id, MAX_CODE_LENGTH);
    }

    private SecretRedactor redactor(@Nullable Map<String, @Nullable Object> object) {
        SecretRedactor all = requestSecrets;
        String token = http.header("X-Subject-Token");
        if (token != null) {
            all = all.and(SecretRedactor.of(token));
        }
        return object == null
                ? all
                : all.and(SecretRedactor.of(ResponseSecrets.of(object).toArray(new String[0])));
    }

    /** Returns whether the same request would be rejected again later. */
    private boolean isPermanent() {
        ErrorResponse error = ErrorResponse.of(vendor, http, requestedAt);
        return error != null
                && switch (error.category()) {
                    case AUTHENTICATION, EXPIRED_TOKEN, PERMISSION, NOT_FOUND, BAD_REQUEST -> true;
                    default -> false;
                };
    }

    private String start() {
        String text = http.bodyLength() > MAX_BODY_BYTES ? "" : http.text();
        return text.substring(0, Math.min(text.length(), MAX_TEXT_LENGTH));
    }

    /** Returns the name of the service and the status, without the content. */
    @Override
    public String toString() {
        return name + " returned " + http;
    }
}
