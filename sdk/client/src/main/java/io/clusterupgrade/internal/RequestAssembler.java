// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.decode.ResponseDecoder;
import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.endpoint.EndpointContext;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.internal.text.Surrogates;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.PercentEncoding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stages 1 and 2: makes the HTTP call of a request, complete but for the signature. */
record RequestAssembler(
        CloudService service,
        EndpointStyle style,
        @Nullable String region,
        @Nullable String projectId) {
    private static final String ALIBABA_API_VERSION = "2015-12-15";
    private static final String CONTENT_TYPE = "Content-Type";
    private static final int USUAL_LENGTH = 192;

    <Q> HttpRequest assemble(Operation<Q, ?> operation, Q request, RequestOptions options) {
        if (operation.service() != service) {
            throw new IllegalArgumentException(operation + " is not an operation of " + service);
        }
        ResponseDecoder.check(operation);
        Endpoint endpoint = style.endpoint(
                new EndpointContext(service, region, projectId, operation.version(), operation.isProjectScoped()));
        StringBuilder url = new StringBuilder(USUAL_LENGTH);
        url.append(endpoint.baseUrl()).append(endpoint.pathPrefix());
        operation.appendPath(url, request, RequestAssembler::checkedAndEncoded);
        appendQuery(url, operation, request, options);
        byte[] body = BodyWriter.write(operation.body(request));
        String[] own = ownHeaders(operation, body.length > 0);
        return options.headers().isEmpty()
                ? HttpRequest.of(operation.method(), url.toString(), Map.of(), body)
                        .withHeaders(own)
                : HttpRequest.of(operation.method(), url.toString(), headers(own, options.headers()), body);
    }

    String baseUrl() {
        return style.endpoint(new EndpointContext(service, region, projectId, "v", false))
                .baseUrl();
    }

    RequestAssembler withProject(@Nullable String id) {
        return new RequestAssembler(service, style, region, id);
    }

    private static String checkedAndEncoded(String parameter, String id) {
        return PercentEncoding.encode(PathParameters.check(parameter, id));
    }

    /** An extra parameter must not take the place of the operation's own: one word can turn a retry into an abort. */
    private static <Q> void appendQuery(
            StringBuilder url, Operation<Q, ?> operation, Q request, RequestOptions options) {
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
        appendEncoded(url, '?', own);
        appendEncoded(url, own.isEmpty() ? '?' : '&', others);
    }

    private static void appendEncoded(StringBuilder url, char first, Map<String, String> parameters) {
        char separator = first;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            Surrogates.check(parameter.getKey(), parameter.getValue());
            url.append(separator)
                    .append(PercentEncoding.encode(parameter.getKey()))
                    .append('=')
                    .append(PercentEncoding.encode(parameter.getValue()));
            separator = '&';
        }
    }

    private String[] ownHeaders(Operation<?, ?> operation, boolean hasBody) {
        return switch (service.vendor()) {
            case HUAWEI ->
                projectId == null
                        ? new String[] {CONTENT_TYPE, "application/json"}
                        : new String[] {CONTENT_TYPE, "application/json", "X-Project-Id", projectId};
            case ALIBABA -> {
                String[] always = {
                    "Accept",
                    "application/json",
                    "x-acs-action",
                    operation.name(),
                    "x-acs-version",
                    ALIBABA_API_VERSION,
                    CONTENT_TYPE,
                    "application/json; charset=utf-8"
                };
                yield hasBody ? always : Arrays.copyOf(always, always.length - 2);
            }
        };
    }

    /** Those of the options stand behind our own, and in the place of one of the same name. */
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
