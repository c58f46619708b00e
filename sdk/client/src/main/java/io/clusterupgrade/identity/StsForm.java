// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.transport.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form parameters of an STS request. They are sent in the body and not in the URL, which servers and proxies log. */
final class StsForm {
    static final String CONTENT_TYPE = "application/x-www-form-urlencoded";
    static final String API_VERSION = "2015-04-01";

    private final Map<String, String> fields = new LinkedHashMap<>();

    static StsForm of(RamRole role, Instant now) {
        return new StsForm()
                .put("RoleArn", role.arn())
                .put(
                        "RoleSessionName",
                        role.sessionName() == null ? "cluster-upgrade-" + now.toEpochMilli() : role.sessionName())
                .put("DurationSeconds", Long.toString(role.duration().toSeconds()))
                .put("Policy", role.policy())
                .put("ExternalId", role.externalId());
    }

    /** Adds a field, unless it is null. */
    StsForm put(String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(PercentEncoding.encode(name))
                .append('=')
                .append(PercentEncoding.encode(value)));
        return text.toString();
    }

    /** Returns the names of the fields, without values. */
    @Override
    public String toString() {
        return "StsForm" + fields.keySet();
    }
}
