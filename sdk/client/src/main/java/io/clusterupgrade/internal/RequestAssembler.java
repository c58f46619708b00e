// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.endpoint.EndpointContext;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.internal.text.Surrogates;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Stages 1 and 2 of a call: writes a request, and addresses it to an endpoint. The result lacks only the signature. Immutable and
 * thread-safe.
 */
record RequestAssembler(
        CloudService service, EndpointStyle style, @Nullable String region) {
    private static final byte[] NO_BODY = {};
    private static final int USUAL_LENGTH = 192;

    /**
     * Writes path, query, headers and body: everything that can be checked before the project is known.
     *
     * @throws IllegalArgumentException if a value cannot be sent
     */
    <Q> RequestContent write(Operation<Q, ?> operation, Q request, RequestOptions options) {
        if (operation.service() != service) {
            throw new IllegalArgumentException(operation + " is not an operation of " + service);
        }
        ResponseDecoder.check(operation);
        StringBuilder path = new StringBuilder(USUAL_LENGTH);
        operation.appendPath(path, request, RequestAssembler::checkedAndEncoded);
        appendQuery(path, operation, request, options);
        byte[] body = body(operation.body(request));
        if (!options.headers().isEmpty()) {
            // Making a request checks the headers.
            HttpRequest unused = HttpRequest.of(operation.method(), baseUrl(), options.headers(), NO_BODY);
        }
        return new RequestContent(operation, path, options.headers(), body);
    }

    /**
     * Adds host, path prefix and the vendor's headers to what was written.
     *
     * @param projectId the project for the path; null when there is none
     * @throws IllegalStateException if the path needs a project and there is none
     */
    HttpRequest address(RequestContent content, @Nullable String projectId) {
        Operation<?, ?> operation = content.operation;
        Endpoint endpoint = style.endpoint(
                new EndpointContext(service, region, projectId, operation.version(), operation.isProjectScoped()));
        String url = content.url
                .insert(0, endpoint.pathPrefix())
                .insert(0, endpoint.baseUrl())
                .toString();
        String[] own = VendorRules.of(service.vendor()).headers(operation, content.body.length > 0, projectId);
        return content.headers.isEmpty()
                ? HttpRequest.of(operation.method(), url, Map.of(), content.body)
                        .withHeaders(own)
                : HttpRequest.of(operation.method(), url, headers(own, content.headers), content.body);
    }

    /** Returns scheme, host and port of all calls. */
    String baseUrl() {
        return style.endpoint(new EndpointContext(service, region, null, "v", false))
                .baseUrl();
    }

    /** Returns the body as UTF-8 JSON, without bytes for null. It is written once: the bytes that are signed are the bytes that are sent. */
    private static byte[] body(@Nullable Object body) {
        if (body == null) {
            return NO_BODY;
        }
        String json = JsonValue.from(body).raw();
        Surrogates.check("the request's body", json);
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String checkedAndEncoded(String parameter, String id) {
        return PercentEncoding.encode(PathParameters.check(parameter, id));
    }

    /** An extra parameter must not replace one of the operation: a single value can turn a retry into an abort. */
    private static <Q> void appendQuery(
            StringBuilder path, Operation<Q, ?> operation, Q request, RequestOptions options) {
        Map<String, String> own = operation.queryParameters(request);
        Map<String, String> others = options.query();
        if (!others.isEmpty()) {
            for (String name : operation.queryNames()) {
                if (others.containsKey(name)) {
                    throw new IllegalArgumentException(
                            "query parameter " + name + " is set by the request of " + operation);
                }
            }
        }
        appendEncoded(path, '?', own);
        appendEncoded(path, own.isEmpty() ? '?' : '&', others);
    }

    private static void appendEncoded(StringBuilder path, char first, Map<String, String> parameters) {
        char separator = first;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Surrogates.check(parameter.getKey(), parameter.getValue());
            path.append(separator)
                    .append(PercentEncoding.encode(parameter.getKey()))
                    .append('=')
                    .append(PercentEncoding.encode(parameter.getValue()));
            separator = '&';
        }
    }

    /** Appends the caller's headers to the library's own, replacing those of the same name. */
    private static Map<String, String> headers(String[] own, Map<String, String> others) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(others);
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < own.length; i += 2) {
            if (!byName.containsKey(own[i])) {
                headers.put(own[i], own[i + 1]);
            }
        }
        headers.putAll(others);
        return headers;
    }
}
