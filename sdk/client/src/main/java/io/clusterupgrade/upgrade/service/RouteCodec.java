// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.ack.model.NodePoolPausePolicy;
import io.clusterupgrade.ack.request.NodePoolRollingPolicy;
import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.Verification;
import io.clusterupgrade.upgrade.route.CompletedHop;
import io.clusterupgrade.upgrade.route.RouteOptions;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the record of a route to a token, and reads it from one. */
public final class RouteCodec {
    private static final String VERSION = "cr1";
    private static final int LONGEST = 8 * 1024;

    private RouteCodec() {}

    /**
     * Returns the token of a route. Of the completed hops the oldest are left out if they do not fit.
     *
     * @throws IllegalArgumentException if the options do not fit
     */
    public static ResumeToken encode(RouteRecord record) {
        RouteRecord fitting = record;
        String text = text(fitting);
        while (text.length() > LONGEST && fitting.done().size() > 1) {
            fitting = fitting.keeping(fitting.done().subList(1, fitting.done().size()));
            text = text(fitting);
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "nodePools and acceptedWarnings are too long for the token of a route, which has" + " at most "
                            + LONGEST + " characters");
        }
        return ResumeToken.parse(text);
    }

    private static String text(RouteRecord record) {
        Map<String, Object> members = new LinkedHashMap<>();
        ResumeToken hop = record.hop();
        put(members, "endpoint", record.endpoint());
        put(members, "project", record.project());
        put(members, "cluster", record.clusterId());
        put(members, "kind", hop == null ? usual(record.service()) : hop.kind().name());
        put(members, "task", hop == null ? null : hop.taskId());
        put(members, "target", record.target());
        put(members, "at", record.startedAt().toString());
        put(members, "owner", record.owner());
        put(members, "hopName", record.hopName());
        put(members, "hop", hop == null ? null : hop.toString());
        put(members, "done", record.done().stream().map(RouteCodec::write).toList());
        put(members, "over", record.isOver() ? true : null);
        put(members, "autopilot", record.autopilot());
        put(members, "gate", record.needsGate() ? true : null);
        put(members, "plans", record.needsPlans() ? true : null);
        RouteOptions options = record.options();
        put(members, "pools", options.nodePools());
        put(members, "finish", options.finish() ? true : null);
        put(members, "ready", options.readiness() ? true : null);
        put(members, "accepted", List.copyOf(options.acceptedWarnings()));
        put(members, "acceptsAll", options.allWarningsAccepted() ? true : null);
        put(members, "rolling", options.rollingPolicy() == null ? null : write(options.rollingPolicy()));
        byte[] json = JsonValue.from(members).raw().getBytes(StandardCharsets.UTF_8);
        return VERSION + "." + record.service().name().toLowerCase(Locale.ROOT) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static String usual(CloudService service) {
        return (service == CloudService.CSS ? UpgradeKind.IMAGE_UPGRADE : UpgradeKind.CLUSTER_UPGRADE).name();
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null && !value.equals(List.of()) && !value.equals("")) {
            members.put(name, value);
        }
    }

    private static Map<String, Object> write(CompletedHop hop) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "name", hop.name());
        put(members, "task", hop.taskId());
        put(members, "seen", hop.verification().name());
        put(members, "at", hop.completedAt().toString());
        return members;
    }

    private static Map<String, Object> write(NodePoolRollingPolicy policy) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "parallel", policy.maxParallelism());
        put(members, "minutes", policy.batchIntervalMinutes());
        put(
                members,
                "pause",
                policy.pausePolicy() == null ? null : policy.pausePolicy().value());
        put(members, "mayFail", policy.maxFailedNodes());
        return members;
    }

    /**
     * Returns what the token of a route remembers.
     *
     * @throws IllegalArgumentException if it is not the token of a route, or is damaged
     */
    public static RouteRecord decode(ResumeToken token) {
        if (!token.isRoute()) {
            throw new IllegalArgumentException("this is the token of a single upgrade, not of a route: use resume");
        }
        String text = token.toString();
        byte[] json = Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
        Map<String, @Nullable Object> members =
                JsonValue.of(new String(json, StandardCharsets.UTF_8)).asMap();
        try {
            return decode(token, members);
        } catch (DateTimeException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not the token of a route: its text is damaged", e);
        }
    }

    private static RouteRecord decode(ResumeToken token, Map<String, @Nullable Object> members) {
        String hop = text(members, "hop");
        return new RouteRecord(
                token.service(),
                token.endpoint(),
                token.projectId(),
                token.clusterId(),
                required(members, "target"),
                token.preparedAt(),
                required(members, "owner"),
                options(members),
                members.get("gate") != null,
                members.get("plans") != null,
                text(members, "hopName"),
                hop == null ? null : ResumeToken.parse(hop),
                done(members),
                members.get("over") != null,
                token.autopilot());
    }

    private static RouteOptions options(Map<String, @Nullable Object> members) {
        RouteOptions options = RouteOptions.defaults()
                .withNodePools(texts(members, "pools"))
                .withFinish(members.get("finish") != null)
                .withReadiness(members.get("ready") != null)
                .withAcceptedWarnings(texts(members, "accepted"))
                .withAllWarningsAccepted(members.get("acceptsAll") != null);
        return members.get("rolling") instanceof Map<?, ?> policy
                ? options.withRollingPolicy(rolling(policy))
                : options;
    }

    private static NodePoolRollingPolicy rolling(Map<?, ?> members) {
        NodePoolRollingPolicy.Builder policy = NodePoolRollingPolicy.builder();
        if (members.get("parallel") instanceof Number value) {
            policy.maxParallelism(value.intValue());
        }
        if (members.get("minutes") instanceof Number value) {
            policy.batchInterval(Duration.ofMinutes(value.longValue()));
        }
        if (members.get("pause") instanceof String value) {
            policy.pausePolicy(NodePoolPausePolicy.of(value));
        }
        if (members.get("mayFail") instanceof Number value) {
            policy.maxFailedNodes(value.intValue());
        }
        return policy.build();
    }

    private static List<CompletedHop> done(Map<String, @Nullable Object> members) {
        List<CompletedHop> done = new ArrayList<>();
        if (members.get("done") instanceof List<?> hops) {
            for (Object hop : hops) {
                Map<?, ?> map = (Map<?, ?>) hop;
                Object task = map.get("task");
                done.add(new CompletedHop(
                        String.valueOf(map.get("name")),
                        task == null ? null : task.toString(),
                        Verification.valueOf(String.valueOf(map.get("seen"))),
                        Instant.parse(String.valueOf(map.get("at")))));
            }
        }
        return done;
    }

    private static List<String> texts(Map<String, @Nullable Object> members, String name) {
        return members.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
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
}
