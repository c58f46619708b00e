// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.upgrade.model.ResumeToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the record of an upgrade to a token, and reads it from one. */
public final class TokenCodec {
    private static final String VERSION = "cu1";
    private static final int LONGEST = 1024;

    private TokenCodec() {}

    /**
     * Returns the token that remembers an upgrade. What does not fit into it is left out: first hashes of old tasks, then what only
     * helps to find a task whose id is known.
     *
     * @throws IllegalArgumentException if the ids of the upgrade do not fit
     */
    public static ResumeToken encode(UpgradeRecord record) {
        UpgradeRecord fitting = record;
        String text = text(fitting);
        while (text.length() > LONGEST && !fitting.seen().hashes().isEmpty()) {
            TaskBaseline shorter = fitting.seen().shorter();
            fitting = fitting.with(cut -> cut.seen(shorter));
            text = text(fitting);
        }
        if (text.length() > LONGEST && fitting.taskId() != null) {
            fitting = hashTask(fitting);
            text = text(fitting);
        }
        if (text.length() > LONGEST && fitting.isTaskKnown()) {
            text = text(keepTaskOnly(fitting));
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the ids of this upgrade do not fit into a token of " + LONGEST + " characters");
        }
        return ResumeToken.parse(text);
    }

    /** Replaces an id that is too long by its hash, which finds the task in the service's list. */
    private static UpgradeRecord hashTask(UpgradeRecord record) {
        return record.with(hashed ->
                hashed.taskHash(TaskBaseline.longHash(record.taskId())).taskId(null));
    }

    /** Removes the data that finds an unknown task and that verifies the cluster afterwards. */
    private static UpgradeRecord keepTaskOnly(UpgradeRecord record) {
        return record.with(kept ->
                kept.companion(null).nodePool(null).variant(null).target(null).source(null));
    }

    private static String text(UpgradeRecord record) {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "endpoint", record.endpoint());
        put(members, "project", record.project());
        put(members, "cluster", record.clusterId());
        put(members, "kind", record.kind().name());
        put(members, "variant", record.variant());
        put(members, "pool", record.nodePool());
        put(members, "task", record.taskId());
        put(members, "taskHash", record.taskHash());
        put(members, "with", record.companion());
        put(members, "target", record.target());
        put(members, "from", record.source());
        put(members, "at", record.preparedAt().toString());
        put(members, "newest", record.seen().newestStart());
        put(members, "seen", record.seen().hashes());
        put(members, "cut", record.seen().isCut() ? true : null);
        put(members, "sent", record.sent());
        put(members, "aborted", record.abortedAt());
        put(members, "autopilot", record.autopilot());
        byte[] json = JsonValue.from(members).raw().getBytes(StandardCharsets.UTF_8);
        return VERSION + "." + record.service().name().toLowerCase(Locale.ROOT) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            members.put(name, value.toString());
        }
    }

    /** Returns what a token remembers. */
    public static UpgradeRecord decode(ResumeToken token) {
        String text = token.toString();
        byte[] json = Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));
        Map<String, @Nullable Object> members =
                JsonValue.of(new String(json, StandardCharsets.UTF_8)).asMap();
        String hashes = text(members, "seen");
        String sent = text(members, "sent");
        return new UpgradeRecord(
                        token.service(),
                        token.endpoint(),
                        token.projectId(),
                        token.clusterId(),
                        token.kind(),
                        token.preparedAt())
                .with(record -> record.variant(text(members, "variant"))
                        .nodePool(text(members, "pool"))
                        .taskId(token.taskId())
                        .taskHash(text(members, "taskHash"))
                        .companion(text(members, "with"))
                        .target(token.target())
                        .source(text(members, "from"))
                        .seen(new TaskBaseline(
                                time(members, "newest"), hashes == null ? "" : hashes, text(members, "cut") != null))
                        .sent(sent == null ? null : !sent.equals("false"))
                        .abortedAt(time(members, "aborted"))
                        .autopilot(token.autopilot()));
    }

    private static @Nullable String text(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant time(Map<String, @Nullable Object> members, String name) {
        String value = text(members, name);
        return value == null ? null : Instant.parse(value);
    }
}
