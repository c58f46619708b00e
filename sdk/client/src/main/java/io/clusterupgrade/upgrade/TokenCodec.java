// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import io.clusterupgrade.request.CloudService;
import io.clusterupgrade.request.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of tokens: {@code cu1.<service>.<base64url of JSON>}. A later version that can still be read by this one only adds
 * members, and members that are not known are passed over; one that cannot begins with {@code cu2}.
 */
final class TokenCodec {
    private static final String VERSION = "cu1";
    private static final int LONGEST = 1024;

    private TokenCodec() {}

    static String write(UpgradeRecord record) {
        UpgradeRecord fitting = record;
        String text = encode(fitting);
        while (text.length() > LONGEST && !fitting.seen.hashes().isEmpty()) {
            fitting = fitting.with(shorter -> shorter.seen = shorter.seen.shorter());
            text = encode(fitting);
        }
        if (text.length() > LONGEST && fitting.taskId != null) {
            fitting = fitting.with(TokenCodec::hashTask);
            text = encode(fitting);
        }
        if (text.length() > LONGEST && fitting.isTaskKnown()) {
            text = encode(fitting.with(TokenCodec::keepTaskOnly));
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the ids of this upgrade do not fit into a token of " + LONGEST);
        }
        return text;
    }

    /** An id that a service has made too long: its hash finds the task in the service's list. */
    private static void hashTask(UpgradeRecord record) {
        record.taskHash = TaskBaseline.longHash(record.taskId);
        record.taskId = null;
    }

    /** Without what helps to find a task that is not known yet, and to compare the cluster afterwards. */
    private static void keepTaskOnly(UpgradeRecord record) {
        record.companion = null;
        record.nodePool = null;
        record.variant = null;
        record.target = null;
        record.source = null;
    }

    private static String encode(UpgradeRecord record) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "endpoint", record.endpoint);
        put(members, "project", record.project);
        put(members, "cluster", record.clusterId);
        put(members, "kind", record.kind.name());
        put(members, "variant", record.variant);
        put(members, "pool", record.nodePool);
        put(members, "task", record.taskId);
        put(members, "taskHash", record.taskHash);
        put(members, "with", record.companion);
        put(members, "target", record.target);
        put(members, "from", record.source);
        put(members, "at", record.preparedAt.toString());
        put(members, "newest", record.seen.newestStart());
        put(members, "seen", record.seen.hashes());
        put(members, "cut", record.seen.isCut() ? true : null);
        put(members, "sent", record.sent);
        put(members, "aborted", record.abortedAt);
        byte[] json = JsonValue.from(members).raw().getBytes(StandardCharsets.UTF_8);
        return VERSION + "." + record.service.name().toLowerCase(Locale.ROOT) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            members.put(name, value.toString());
        }
    }

    static UpgradeRecord read(String text) {
        String[] parts = text.split("\\.", -1);
        if (text.length() > LONGEST || parts.length != 3) {
            throw rejected("it is not of the form " + VERSION + ".<service>.<text>", null);
        }
        if (!parts[0].equals(VERSION)) {
            throw rejected(
                    parts[0].matches("cu\\d+")
                            ? "its version is later than this library's"
                            : "it does not begin with " + VERSION,
                    null);
        }
        try {
            CloudService service = CloudService.valueOf(parts[1].toUpperCase(Locale.ROOT));
            byte[] json = Base64.getUrlDecoder().decode(parts[2]);
            return decode(
                    service,
                    JsonValue.of(new String(json, StandardCharsets.UTF_8)).asMap());
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            throw rejected("its text is damaged", e);
        }
    }

    private static UpgradeRecord decode(CloudService service, Map<String, @Nullable Object> members) {
        UpgradeRecord record = new UpgradeRecord(
                service,
                required(members, "endpoint"),
                text(members, "project"),
                required(members, "cluster"),
                UpgradeKind.valueOf(required(members, "kind")),
                Instant.parse(required(members, "at")));
        record.variant = text(members, "variant");
        record.nodePool = text(members, "pool");
        record.taskId = text(members, "task");
        record.taskHash = text(members, "taskHash");
        record.companion = text(members, "with");
        record.target = text(members, "target");
        record.source = text(members, "from");
        String hashes = text(members, "seen");
        record.seen =
                new TaskBaseline(time(members, "newest"), hashes == null ? "" : hashes, text(members, "cut") != null);
        String sent = text(members, "sent");
        record.sent = sent == null ? null : !sent.equals("false");
        record.abortedAt = time(members, "aborted");
        return record;
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

    private static @Nullable Instant time(Map<String, @Nullable Object> members, String name) {
        String value = text(members, name);
        return value == null ? null : Instant.parse(value);
    }

    private static IllegalArgumentException rejected(String why, @Nullable Exception cause) {
        return new IllegalArgumentException("not a token to resume with: " + why, cause);
    }
}
