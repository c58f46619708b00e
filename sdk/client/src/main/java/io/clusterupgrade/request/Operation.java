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
 * Stage 1 of a call: an operation of a service's API as a value. It defines how a request is sent and which type its response has;
 * the rest of the pipeline treats all operations alike.
 *
 * <p>Immutable and thread-safe. Every operation of a service is a public constant of its index, such as {@code
 * CssOperations}; {@code client.call(operation, request)} sends one.
 *
 * @param <Q> the request type
 * @param <R> the response type
 * @since 0.1.0
 */
@SuppressWarnings("UnusedTypeParameter") // R ties the constant to the result of client.call(...)
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

    private Operation(Operation<Q, R> other, OperationBuilder<Q> parts) {
        this.parts = parts;
        this.responseType = other.responseType;
        this.pathTemplate = other.pathTemplate;
        this.echoes = other.echoes;
    }

    /**
     * Returns a copy of this operation with another name and API version, for an API that repeats operations under another path
     * prefix.
     *
     * @param name the service's name of the copy
     * @param version the API version in its path prefix
     */
    public Operation<Q, R> renamed(String name, String version) {
        return new Operation<>(this, parts.renamed(name, version));
    }

    /**
     * Returns a copy of this operation with an id that its response repeats. A response with a different id belongs to another request,
     * as behind a proxy that mixes up connections, and is rejected: a read is then sent again on a new connection; a write ends in an
     * {@code OutcomeUnknownException}. The comparison ignores case, and a response without the id is not rejected.
     *
     * @param parameter the path or query parameter with the id in a request; an absent query parameter is not compared
     * @param named returns the id in a response; null if there is none
     * @throws IllegalArgumentException if the operation has no such parameter
     */
    public Operation<Q, R> echoing(String parameter, Function<R, @Nullable String> named) {
        return new Operation<>(this, new EchoedId.One<>(parameter, value(parameter), named));
    }

    /**
     * As {@link #echoing(String, Function)}, for an id in the body of a request.
     *
     * @param name the name of the id in messages
     * @param requested returns the id in a request
     */
    public Operation<Q, R> echoing(String name, Function<Q, String> requested, Function<R, @Nullable String> named) {
        return new Operation<>(this, new EchoedId.One<>(name, requested, named));
    }

    /**
     * As {@link #echoing(String, Function)}, for an id that each element of the response repeats.
     *
     * @param elements returns the elements of a response
     * @param named returns the id in an element; null if there is none
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
     * Returns a builder of an operation that only reads: it may be sent again after any failure.
     *
     * @param service the service of the operation
     * @param name the service's name of the operation
     * @param method the HTTP method
     * @param version the API version in the path prefix, such as {@code v1.0}; empty if the path has none
     * @param path the path after the prefix, with {@code {name}} for each path parameter
     */
    public static OperationBuilder<Void> read(
            CloudService service, String name, String method, String version, String path) {
        return new OperationBuilder<>(service, name, method, version, path, true);
    }

    /** Returns a builder of an operation with any effect: it is never sent again if the server may have received it. */
    public static OperationBuilder<Void> write(
            CloudService service, String name, String method, String version, String path) {
        return new OperationBuilder<>(service, name, method, version, path, false);
    }

    /** Returns the service of the operation. */
    public CloudService service() {
        return parts.service;
    }

    /** Returns the service's name of the operation. */
    public String name() {
        return parts.name;
    }

    /** Returns the HTTP method. */
    public String method() {
        return parts.method;
    }

    /** Returns the API version in the path prefix; empty if the path has none. */
    public String version() {
        return parts.version;
    }

    /** Returns the path after the prefix, with {@code {name}} for each path parameter. */
    public String path() {
        return parts.path;
    }

    /** Returns whether the path prefix contains the project. */
    public boolean isProjectScoped() {
        return parts.projectScoped;
    }

    /** Returns whether sending the operation twice has the same effect as sending it once. */
    public boolean isIdempotent() {
        return parts.idempotent;
    }

    /** Returns the documented success status; any 2xx is accepted. */
    public int successStatus() {
        return parts.successStatus;
    }

    /** Returns whether the body of a successful response may be empty; it is then read as an object without members. */
    public boolean isEmptyBodyAllowed() {
        return parts.emptyBodyAllowed;
    }

    /** Returns the text that is the documented response; null if the response is JSON or empty. */
    public @Nullable String documentedText() {
        return parts.documentedText;
    }

    /** Returns what to use instead of an operation that the vendor removes; null for all others. */
    public @Nullable String replacement() {
        return parts.replacement;
    }

    /** Returns the names of the ids that the response repeats. */
    public List<String> echoedIds() {
        return echoes.stream().map(EchoedId::name).toList();
    }

    /**
     * Checks whether a response belongs to another request.
     *
     * @return the id that differs, with both values, for a message; null if none does
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

    /** Returns the type of requests. */
    public Class<?> requestType() {
        return parts.requestType;
    }

    /** Returns the type of responses. */
    public Type responseType() {
        return responseType;
    }

    /** Returns the path parameters of a request by name, neither checked nor encoded. */
    public Map<String, String> pathParameters(Q request) {
        Map<String, String> values = new LinkedHashMap<>();
        parts.pathParameters.forEach((name, value) -> values.put(name, value.apply(request)));
        return values;
    }

    /**
     * Appends the path of a request.
     *
     * @param out the builder to append to
     * @param encoding returns the encoded value for a parameter's Java name, such as {@code clusterId}, and its value
     */
    public void appendPath(StringBuilder out, Q request, BinaryOperator<String> encoding) {
        pathTemplate.append(out, request, encoding);
    }

    /** Returns the query parameters of a request in order, not encoded; absent ones are omitted. */
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

    /** Returns the names of all query parameters. */
    public List<String> queryNames() {
        return List.copyOf(parts.query.keySet());
    }

    /** Returns the value that is sent as the JSON body, or null if the operation has none. */
    public @Nullable Object body(Q request) {
        return parts.body == null ? null : parts.body.apply(request);
    }

    /** Returns service and name, such as {@code CSS.UpgradeDetail}. */
    @Override
    public String toString() {
        return parts.service + "." + parts.name;
    }

    private static String text(Object value) {
        return value instanceof OpenEnum constant
                ? constant.value()
                : value instanceof JsonValue json ? json.raw() : value.toString();
    }
}
