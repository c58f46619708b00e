// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of a token, checked as a whole: {@code cu1.<service>.<base64url of JSON>}, or {@code cr1…} for a route, which is longer. A later version that can still be read by this one only adds
 * members, and members that are not known are passed over; one that cannot begins with {@code cu2}. The members that only the
 * lifecycle itself uses are read where it uses them.
 *
 * @param isRoute whether it is the token of a route
 * @param service the service
 * @param endpoint where the service is
 * @param project the Huawei project; null for none
 * @param clusterId the cluster's id
 * @param kind what the upgrade changes
 * @param taskId the service's id of the task; null if it has none
 * @param target the version, image or zones it leads to; null if it has none
 * @param preparedAt when the upgrade was prepared
 * @param autopilot whether the cluster is used through the view for Autopilot clusters; null if the token does not contain it
 */
record TokenContent(
        boolean isRoute,
        CloudService service,
        String endpoint,
        @Nullable String project,
        String clusterId,
        UpgradeKind kind,
        @Nullable String taskId,
        @Nullable String target,
        Instant preparedAt,
        @Nullable Boolean autopilot) {
    private static final String VERSION = "cu1";
    private static final String ROUTE = "cr1";
    private static final int LONGEST = 1024;
    private static final int LONGEST_ROUTE = 8 * 1024;

    static TokenContent parse(String text) {
        String[] parts = text.split("\\.", -1);
        boolean isRoute = parts[0].equals(ROUTE);
        if (text.length() > (isRoute ? LONGEST_ROUTE : LONGEST) || parts.length != 3) {
            throw rejected("it is not of the form " + VERSION + ".<service>.<text>", null);
        }
        if (!isRoute && !parts[0].equals(VERSION)) {
            throw rejected(
                    parts[0].matches("c[ur]\\d+")
                            ? "its version is later than this library supports"
                            : "it does not begin with " + VERSION,
                    null);
        }
        try {
            CloudService service = CloudService.valueOf(parts[1].toUpperCase(Locale.ROOT));
            byte[] json = Base64.getUrlDecoder().decode(parts[2]);
            return decode(
                    isRoute,
                    service,
                    JsonValue.of(new String(json, StandardCharsets.UTF_8)).asMap());
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw rejected("its text is damaged", e);
        }
    }

    private static TokenContent decode(boolean isRoute, CloudService service, Map<String, @Nullable Object> members) {
        mustBeATime(members.get("newest"));
        mustBeATime(members.get("aborted"));
        return new TokenContent(
                isRoute,
                service,
                required(members, "endpoint"),
                text(members, "project"),
                required(members, "cluster"),
                UpgradeKind.valueOf(required(members, "kind")),
                text(members, "task"),
                text(members, "target"),
                Instant.parse(required(members, "at")),
                flag(text(members, "autopilot")));
    }

    private static void mustBeATime(@Nullable Object value) {
        if (value != null) {
            Instant.parse(value.toString());
        }
    }

    private static @Nullable Boolean flag(@Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("not true or false: " + value);
        }
        return value.equals("true");
    }

    private static String required(Map<String, @Nullable Object> members, String name) {
        String value = text(members, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value == null ? null : value.toString();
    }

    private static IllegalArgumentException rejected(String why, @Nullable Exception cause) {
        return new IllegalArgumentException("not a resume token: " + why, cause);
    }
}
