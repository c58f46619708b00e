// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.benchmarks.server.Responses;
import java.util.Map;
import java.util.Objects;

/**
 * The settings of every subject, and the ids in all requests. They pass between class loaders as a map of JDK types.
 *
 * @param service the service, as {@link Responses} names it
 * @param endpoint where the server is
 */
public record Settings(String service, String endpoint) {
    /** The access key's id. */
    public static final String ACCESS_KEY = "BENCHACCESSKEYID0001";

    /** The access key's secret. */
    public static final String SECRET_KEY = "benchSecretKeyOf40CharactersForSignature";

    /** The Huawei project. */
    public static final String PROJECT = "6204a5bd270343b5885144cf9c8c158d";

    /** The cluster of Huawei. */
    public static final String CLUSTER = "4f2c8a1e-9b7d-4c35-a6e0-1d2f3b4c5a69";

    /** The cluster of Alibaba. */
    public static final String ACK_CLUSTER = "c82e6987e2961451182edacd74faf8e21";

    /** The task of CCE. */
    public static final String TASK = "a1f4c3d2-77b0-11ef-9d3a-0255ac100b2e";

    /** What the floor calls itself: as long as our client's name. */
    public static final String USER_AGENT = "cluster-upgrade-java/0.1.0 (Java 17; okhttp)";

    /** The nonce in the fixed signatures. */
    public static final String NONCE = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    /** For a service at a server. */
    public static Settings of(String service, String endpoint) {
        return new Settings(service, endpoint);
    }

    static Settings from(Map<String, Object> settings) {
        return new Settings(text(settings, "service"), text(settings, "endpoint"));
    }

    private static String text(Map<String, Object> settings, String name) {
        return (String) Objects.requireNonNull(settings.get(name));
    }

    /** The body of a response, to decode without a call. */
    byte[] body() {
        return Responses.body(service);
    }

    Map<String, Object> toMap() {
        return Map.of(
                "service", service,
                "endpoint", endpoint,
                "body", body(),
                "accessKey", ACCESS_KEY,
                "secretKey", SECRET_KEY,
                "project", PROJECT,
                "cluster", service.equals(Responses.ACK) ? ACK_CLUSTER : CLUSTER,
                "task", TASK,
                "nonce", NONCE);
    }
}
