// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.endpoint.Target;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.Operation;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.transport.HttpCall;
import io.clusterupgrade.transport.PercentEncoding;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Stages 1 and 2: makes the HTTP call of a request, complete but for the signature. */
record CallAssembly(
        CloudService service,
        EndpointStyle style,
        @Nullable String region,
        @Nullable String projectId) {
    private static final String ALIBABA_API_VERSION = "2015-12-15";
    private static final String CONTENT_TYPE = "Content-Type";

    <Q> HttpCall assemble(Operation<Q, ?> operation, Q request, RequestOptions options) {
        if (operation.service() != service) {
            throw new IllegalArgumentException(operation + " is not an operation of " + service);
        }
        String path = path(operation.path(), operation.pathParameters(request));
        Endpoint endpoint = style.endpoint(
                new Target(service, region, projectId, operation.version(), operation.isProjectScoped()));
        String url = endpoint.baseUrl() + endpoint.pathPrefix() + path + query(operation, request, options);
        byte[] body = BodyWriter.write(operation.body(request));
        return HttpCall.of(operation.method(), url, headers(operation, body.length > 0, options), body);
    }

    String baseUrl() {
        return style.endpoint(new Target(service, region, projectId, "v", false))
                .baseUrl();
    }

    CallAssembly withProject(@Nullable String id) {
        return new CallAssembly(service, style, region, id);
    }

    private static String path(String template, Map<String, String> parameters) {
        String path = template;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String id = Ids.check(javaName(parameter.getKey()), parameter.getValue());
            path = path.replace("{" + parameter.getKey() + "}", PercentEncoding.encode(id));
        }
        return path;
    }

    /** The wire's {@code cluster_id} or {@code ClusterId} as callers know it: {@code clusterId}. */
    private static String javaName(String wireName) {
        StringBuilder name = new StringBuilder();
        for (String word : wireName.split("_", -1)) {
            String first = word.substring(0, 1);
            name.append(name.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return name.toString();
    }

    /** An extra parameter must not take the place of the operation's own: one word can turn a retry into an abort. */
    private static <Q> String query(Operation<Q, ?> operation, Q request, RequestOptions options) {
        Map<String, String> all = new LinkedHashMap<>(operation.queryParameters(request));
        options.query().forEach((name, value) -> {
            if (operation.queryNames().contains(name)) {
                throw new IllegalArgumentException(
                        "query parameter " + name + " is set by the request of " + operation);
            }
            all.put(name, value);
        });
        StringBuilder query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(PercentEncoding.encode(name))
                .append('=')
                .append(PercentEncoding.encode(value)));
        return query.toString();
    }

    private Map<String, String> headers(Operation<?, ?> operation, boolean hasBody, RequestOptions options) {
        Map<String, String> headers = new LinkedHashMap<>();
        switch (service.vendor()) {
            case HUAWEI -> {
                headers.put(CONTENT_TYPE, "application/json");
                if (projectId != null) {
                    headers.put("X-Project-Id", projectId);
                }
            }
            case ALIBABA -> {
                headers.put("Accept", "application/json");
                headers.put("x-acs-action", operation.name());
                headers.put("x-acs-version", ALIBABA_API_VERSION);
                if (hasBody) {
                    headers.put(CONTENT_TYPE, "application/json; charset=utf-8");
                }
            }
        }
        if (!options.headers().isEmpty()) {
            Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            byName.putAll(options.headers());
            headers.keySet().removeIf(byName::containsKey);
            headers.putAll(options.headers());
        }
        return headers;
    }
}
