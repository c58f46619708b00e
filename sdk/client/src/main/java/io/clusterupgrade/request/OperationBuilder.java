// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of an {@link Operation}: first the request type, then where its values go, last the response type.
 *
 * <p>Not thread-safe; the operation it makes is.
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

    OperationBuilder(
            CloudService service, String name, String method, String version, String path, boolean idempotent) {
        this.service = service;
        this.name = name;
        this.method = method;
        this.version = version;
        this.path = path;
        this.idempotent = idempotent;
    }

    /** Says what requests look like. Called first. */
    public <T> OperationBuilder<T> request(Class<T> type) {
        OperationBuilder<T> typed = new OperationBuilder<>(service, name, method, version, path, idempotent);
        typed.requestType = type;
        return typed;
    }

    /** Fills a path parameter; each {@code {name}} of the path needs one. */
    public OperationBuilder<Q> path(String parameter, Function<Q, String> value) {
        pathParameters.put(parameter, value);
        return this;
    }

    /** Adds a query parameter; a null value leaves it out. */
    public OperationBuilder<Q> query(String parameter, Function<Q, @Nullable Object> value) {
        query.put(parameter, value);
        return this;
    }

    /** Says what is sent as the JSON body: a record, a map, a list or a {@link JsonValue}. */
    public OperationBuilder<Q> body(Function<Q, Object> value) {
        body = value;
        return this;
    }

    /**
     * Says that the request itself is the JSON body: those of its accessors that are marked with {@code @JsonProperty}, absent
     * values left out.
     */
    public OperationBuilder<Q> jsonBody() {
        return body(request -> request);
    }

    /** Says that the path prefix does not carry the project. */
    public OperationBuilder<Q> withoutProject() {
        projectScoped = false;
        return this;
    }

    /** Says that success is another status than 200. */
    public OperationBuilder<Q> successStatus(int value) {
        successStatus = value;
        return this;
    }

    /**
     * Says that the body of a success may be empty; the response then is an object without members. Elsewhere an empty body cannot
     * be read.
     */
    public OperationBuilder<Q> emptyBodyAllowed() {
        emptyBodyAllowed = true;
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

    private <R> Operation<Q, R> complete(Type responseType) {
        String rest = path;
        for (String parameter : pathParameters.keySet()) {
            String place = "{" + parameter + "}";
            if (!path.contains(place)) {
                throw new IllegalArgumentException(name + ": no " + place + " in " + path);
            }
            rest = rest.replace(place, "");
        }
        int unfilled = rest.indexOf('{');
        if (unfilled >= 0) {
            throw new IllegalArgumentException(
                    name + ": nothing fills " + rest.substring(unfilled, rest.indexOf('}') + 1) + " in " + path);
        }
        return new Operation<>(copy(), responseType);
    }

    /** What an operation keeps: this builder may go on changing. */
    private OperationBuilder<Q> copy() {
        OperationBuilder<Q> copy = new OperationBuilder<>(service, name, method, version, path, idempotent);
        copy.pathParameters.putAll(pathParameters);
        copy.query.putAll(query);
        copy.requestType = requestType;
        copy.body = body;
        copy.projectScoped = projectScoped;
        copy.successStatus = successStatus;
        copy.emptyBodyAllowed = emptyBodyAllowed;
        return copy;
    }
}
