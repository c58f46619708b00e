// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A builder of {@link Operation}s: first the request type, then its parameters and body, last the response type.
 *
 * <p>Not thread-safe; its operations are.
 *
 * @param <Q> the request type
 * @since 0.1.0
 */
public final class OperationBuilder<Q> {
    final CloudService service;
    final String name;
    final String method;
    final String version;
    final String path;
    final boolean idempotent;
    final Map<String, Function<Q, String>> pathParameters = new LinkedHashMap<>();
    final Map<String, Function<Q, @Nullable Object>> query = new LinkedHashMap<>();
    Class<?> requestType = Void.class;

    @Nullable Function<Q, Object> body;

    boolean projectScoped = true;
    int successStatus = 200;
    boolean emptyBodyAllowed;

    @Nullable String documentedText;

    @Nullable String replacement;

    OperationBuilder(
            CloudService service, String name, String method, String version, String path, boolean idempotent) {
        this.service = service;
        this.name = name;
        this.method = method;
        this.version = version;
        this.path = path;
        this.idempotent = idempotent;
    }

    /** Returns a builder with this type of requests. Called first. */
    public <T> OperationBuilder<T> request(Class<T> type) {
        OperationBuilder<T> typed = new OperationBuilder<>(service, name, method, version, path, idempotent);
        typed.requestType = type;
        return typed;
    }

    /** Returns a copy with another name and API version. */
    OperationBuilder<Q> renamed(String otherName, String otherVersion) {
        OperationBuilder<Q> copy = new OperationBuilder<>(service, otherName, method, otherVersion, path, idempotent);
        copy.requestType = requestType;
        copy.pathParameters.putAll(pathParameters);
        copy.query.putAll(query);
        copy.body = body;
        copy.projectScoped = projectScoped;
        copy.successStatus = successStatus;
        copy.emptyBodyAllowed = emptyBodyAllowed;
        copy.documentedText = documentedText;
        return copy;
    }

    /** Sets a path parameter; each {@code {name}} of the path needs one. */
    public OperationBuilder<Q> path(String parameter, Function<Q, String> value) {
        pathParameters.put(parameter, value);
        return this;
    }

    /** Adds a query parameter, which is omitted if its value is null. */
    public OperationBuilder<Q> query(String parameter, Function<Q, @Nullable Object> value) {
        query.put(parameter, value);
        return this;
    }

    /** Sets the value that is sent as the JSON body: a record, a map, a list or a {@link JsonValue}. */
    public OperationBuilder<Q> body(Function<Q, Object> value) {
        body = value;
        return this;
    }

    /**
     * Sends the request itself as the JSON body: its accessors that are annotated with {@code @JsonProperty}, without absent values.
     */
    public OperationBuilder<Q> jsonBody() {
        return body(request -> request);
    }

    /** Omits the project from the path prefix. */
    public OperationBuilder<Q> withoutProject() {
        projectScoped = false;
        return this;
    }

    /** Sets the documented success status; the default is 200. */
    public OperationBuilder<Q> successStatus(int value) {
        successStatus = value;
        return this;
    }

    /**
     * Allows an empty body in a successful response, which is then read as an object without members. Otherwise an empty body is an
     * error.
     */
    public OperationBuilder<Q> emptyBodyAllowed() {
        emptyBodyAllowed = true;
        return this;
    }

    /**
     * Marks an operation that the vendor removes or has removed. The error of a service that no longer has it then becomes an
     * {@code OperationRemovedException} with this text.
     *
     * @param text what to use instead, for people
     */
    public OperationBuilder<Q> replacedBy(String text) {
        replacement = text;
        return this;
    }

    /**
     * Completes an operation whose response is one object.
     *
     * @param type {@link JsonValue}, or a record of {@code String}, {@code Integer}, {@code Long}, {@code Boolean}, {@code
     *     BigDecimal}, {@code Instant}, {@link JsonValue}, {@link OpenEnum} types, records, and lists and maps of these. Components
     *     may have the annotations {@code @JsonProperty} and {@code @JsonAlias}. A call of an operation with another type fails
     *     before anything is sent
     */
    public <R> Operation<Q, R> response(Class<R> type) {
        return complete(type);
    }

    /** Completes an operation whose response is an array; see {@link #response} for the type of its elements. */
    public <E> Operation<Q, List<E>> listOf(Class<E> elementType) {
        return complete(GenericResponseType.listOf(elementType));
    }

    /** Completes an operation whose response is an object with names that the service chooses; see {@link #response} for its values. */
    public <V> Operation<Q, Map<String, V>> mapOf(Class<V> valueType) {
        return complete(GenericResponseType.mapOf(valueType));
    }

    /** Completes an operation whose response is documented as empty: nothing, or an object without members of an error. */
    public Operation<Q, NoContent> noContent() {
        return complete(NoContent.class);
    }

    /**
     * Completes an operation whose response is documented as one fixed text instead of an object. The value of a response is the text
     * as the service sent it; empty if it sent an object without members in its place, as some documents declare. Any other response,
     * such as a page of a proxy or an empty body, is not the documented one.
     *
     * @param documented the text of the documentation
     */
    public Operation<Q, String> text(String documented) {
        documentedText = documented;
        return complete(String.class);
    }

    private <R> Operation<Q, R> complete(Type responseType) {
        String rest = path;
        for (String parameter : pathParameters.keySet()) {
            String placeholder = "{" + parameter + "}";
            if (!path.contains(placeholder)) {
                throw new IllegalArgumentException(name + ": no " + placeholder + " in " + path);
            }
            rest = rest.replace(placeholder, "");
        }
        int unfilled = rest.indexOf('{');
        if (unfilled >= 0) {
            throw new IllegalArgumentException(
                    name + ": nothing fills " + rest.substring(unfilled, rest.indexOf('}') + 1) + " in " + path);
        }
        return new Operation<>(copy(), responseType);
    }

    /** Returns a copy for an operation, since this builder may be changed afterwards. */
    private OperationBuilder<Q> copy() {
        OperationBuilder<Q> copy = new OperationBuilder<>(service, name, method, version, path, idempotent);
        copy.pathParameters.putAll(pathParameters);
        copy.query.putAll(query);
        copy.requestType = requestType;
        copy.body = body;
        copy.projectScoped = projectScoped;
        copy.successStatus = successStatus;
        copy.emptyBodyAllowed = emptyBodyAllowed;
        copy.documentedText = documentedText;
        copy.replacement = replacement;
        return copy;
    }
}
