// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stage 1 of a call: one operation of a cloud's API as a value. It says how a request is put on the wire and what comes back;
 * the rest of the pipeline treats all operations alike.
 *
 * <p>Immutable and thread-safe. Every operation of a service is a public constant of its index, such as {@code
 * CssOperations}; {@code client.call(operation, request)} sends one.
 *
 * @param <Q> the request type
 * @param <R> the response type
 * @since 0.1.0
 */
@SuppressWarnings("UnusedTypeParameter") // R ties the constant to what client.call(...) answers
public final class Operation<Q, R> {
    private final OperationBuilder<Q> parts;
    private final Type responseType;
    private final PathTemplate<Q> pathTemplate;
    private final List<EchoedId<Q, R>> echoes;

    Operation(OperationBuilder<Q> parts, Type responseType) {
        this.parts = parts;
        this.responseType = responseType;
        this.pathTemplate = PathTemplate.of(parts.path, parts.pathParameters);
        this.echoes = List.of();
    }

    private Operation(Operation<Q, R> other, EchoedId<Q, R> further) {
        this.parts = other.parts;
        this.responseType = other.responseType;
        this.pathTemplate = other.pathTemplate;
        List<EchoedId<Q, R>> all = new ArrayList<>(other.echoes);
        all.add(further);
        this.echoes = List.copyOf(all);
    }

    /**
     * This operation with an id that its response repeats. A response that names another one belongs to another request, as behind a
     * proxy that mixes connections up: it is rejected. A read is then sent again on a new connection; a write ends in an {@code
     * OutcomeUnknownException}. Ids are compared without case, and an id that the response leaves out is no mismatch.
     *
     * @param parameter the path or query parameter that has the id in a request; a query parameter that is absent is not compared
     * @param named the id in a response; null when the response gives none
     * @throws IllegalArgumentException if the operation has no such parameter
     */
    public Operation<Q, R> echoing(String parameter, Function<R, @Nullable String> named) {
        return new Operation<>(this, new EchoedId.One<>(parameter, value(parameter), named));
    }

    /**
     * As {@link #echoing(String, Function)}, for an id that stands in the body of a request.
     *
     * @param name what messages call it
     * @param asked the id in a request
     */
    public Operation<Q, R> echoing(String name, Function<Q, String> asked, Function<R, @Nullable String> named) {
        return new Operation<>(this, new EchoedId.One<>(name, asked, named));
    }

    /**
     * As {@link #echoing(String, Function)}, for an id that each element of the response repeats.
     *
     * @param elements the elements of a response
     * @param named the id in an element; null when the element gives none
     */
    public <E> Operation<Q, R> echoingInEach(
            String parameter, Function<R, List<E>> elements, Function<E, @Nullable String> named) {
        return new Operation<>(this, new EchoedId.Each<>(parameter, value(parameter), elements, named));
    }

    private Function<Q, ? extends @Nullable Object> value(String parameter) {
        Function<Q, ? extends @Nullable Object> inPath = parts.pathParameters.get(parameter);
        Function<Q, ? extends @Nullable Object> value = inPath == null ? parts.query.get(parameter) : inPath;
        if (value == null) {
            throw new IllegalArgumentException(this + ": no parameter " + parameter);
        }
        return value;
    }

    /**
     * Starts an operation that only reads: it may be sent again after any failure.
     *
     * @param service whose operation it is
     * @param name the cloud's own name of it
     * @param method the HTTP method
     * @param version the API version that enters the path prefix, such as {@code v1.0}; empty where the path has none
     * @param path the path behind the prefix, with {@code {name}} for each path parameter
     */
    public static OperationBuilder<Void> read(
            CloudService service, String name, String method, String version, String path) {
        return new OperationBuilder<>(service, name, method, version, path, true);
    }

    /** Starts an operation that changes something: it is never sent again when the server may have got it. */
    public static OperationBuilder<Void> write(
            CloudService service, String name, String method, String version, String path) {
        return new OperationBuilder<>(service, name, method, version, path, false);
    }

    /** Whose operation it is. */
    public CloudService service() {
        return parts.service;
    }

    /** The cloud's own name of the operation. */
    public String name() {
        return parts.name;
    }

    /** The HTTP method. */
    public String method() {
        return parts.method;
    }

    /** The API version that enters the path prefix; empty where the path has none. */
    public String version() {
        return parts.version;
    }

    /** The path behind the prefix, with {@code {name}} for each path parameter. */
    public String path() {
        return parts.path;
    }

    /** Returns whether the path prefix carries the project. */
    public boolean isProjectScoped() {
        return parts.projectScoped;
    }

    /** Returns whether sending it twice changes nothing. */
    public boolean isIdempotent() {
        return parts.idempotent;
    }

    /** The documented success status; any 2xx is taken. */
    public int successStatus() {
        return parts.successStatus;
    }

    /** Returns whether the body of a success may be empty and is then read as an object without members. */
    public boolean isEmptyBodyAllowed() {
        return parts.emptyBodyAllowed;
    }

    /** The names of the ids that its response repeats. */
    public List<String> echoedIds() {
        return echoes.stream().map(EchoedId::name).toList();
    }

    /**
     * What tells that a response belongs to another request.
     *
     * @return which id differs, with both values, for a message; null when nothing differs
     */
    public @Nullable String mismatch(Q request, R response) {
        for (EchoedId<Q, R> echo : echoes) {
            String mismatch = echo.mismatch(request, response);
            if (mismatch != null) {
                return mismatch;
            }
        }
        return null;
    }

    /** The request's type. */
    public Class<?> requestType() {
        return parts.requestType;
    }

    /** The response's type. */
    public Type responseType() {
        return responseType;
    }

    /** The path parameters of a request by name, unchecked and not yet encoded. */
    public Map<String, String> pathParameters(Q request) {
        Map<String, String> values = new LinkedHashMap<>();
        parts.pathParameters.forEach((name, value) -> values.put(name, value.apply(request)));
        return values;
    }

    /**
     * Writes the path of a request.
     *
     * @param out where to
     * @param encoding makes of a parameter's name, as callers know it ({@code clusterId}), and of its value what stands in the path
     */
    public void appendPath(StringBuilder out, Q request, BinaryOperator<String> encoding) {
        pathTemplate.append(out, request, encoding);
    }

    /** The query parameters of a request in their order, not yet encoded; absent ones are left out. */
    public Map<String, String> queryParameters(Q request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, Function<Q, @Nullable Object>> parameter : parts.query.entrySet()) {
            Object value = parameter.getValue().apply(request);
            if (value != null) {
                values.put(parameter.getKey(), text(value));
            }
        }
        return values;
    }

    /** The names of all query parameters there are. */
    public List<String> queryNames() {
        return List.copyOf(parts.query.keySet());
    }

    /** What is sent as the JSON body, or null when the operation has none. */
    public @Nullable Object body(Q request) {
        return parts.body == null ? null : parts.body.apply(request);
    }

    /** Service and name, such as {@code CSS.UpgradeDetail}. */
    @Override
    public String toString() {
        return parts.service + "." + parts.name;
    }

    private static String text(Object value) {
        return value instanceof OpenEnum word
                ? word.value()
                : value instanceof JsonValue json ? json.raw() : value.toString();
    }
}
