// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.css;

import io.clusterupgrade.simulator.css.model.CssHealthCheck;
import io.clusterupgrade.simulator.css.model.CssRisk;
import io.clusterupgrade.simulator.engine.NextChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The health checks of a cluster (see sdk/docs/wire/css.md#createaiops). A check takes a minute, which is the simulator's own
 * choice; the newest eleven are kept.
 */
final class CssHealthChecks {
    /** The check items, by the ids that the reference shows. */
    static final List<String> ITEMS = List.of("nodeDiskCheck", "dataNodeDiskBalanceCheck");

    private static final Duration DURATION = Duration.ofMinutes(1);
    private static final int KEPT = 11;

    private final String clusterId;
    private final CssScript script;
    private final List<CssHealthCheck> newestFirst = new ArrayList<>();
    private int created;

    CssHealthChecks(String clusterId, CssScript script) {
        this.clusterId = clusterId;
        this.script = script;
    }

    /** Starts a check; rejected while another one runs (the code 409 CSS.0011 is the simulator's own choice). */
    void create(String name, String description, String checkType, List<String> items, Instant now) {
        if (!newestFirst.isEmpty() && now.isBefore(newestFirst.get(0).end())) {
            throw new CssErrorException(
                    409, "CSS.0011", "This operation cannot be performed now. (a health check is running)");
        }
        created++;
        String seed = clusterId + "-ai-ops-" + created;
        List<CssRisk> risks = script.risks().stream()
                .filter(risk -> items.isEmpty() || items.contains(risk.item()))
                .toList();
        newestFirst.add(
                0,
                new CssHealthCheck(
                        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        name,
                        description,
                        checkType,
                        now,
                        now.plus(DURATION),
                        risks));
        if (newestFirst.size() > KEPT) {
            newestFirst.remove(KEPT);
        }
    }

    /** Returns the checks, newest first; one that still runs has found nothing yet. */
    List<CssHealthCheck> list(Instant now) {
        return newestFirst.stream()
                .map(check -> now.isBefore(check.end()) ? check.withRisks(List.of()) : check)
                .toList();
    }

    void nextChange(NextChange next) {
        newestFirst.forEach(check -> next.at(check.end()));
    }

    /** Deletes a check; an unknown id is rejected with 400 CSS.0082. */
    void delete(String id) {
        if (!newestFirst.removeIf(check -> check.id().equals(id))) {
            throw new CssErrorException(400, "CSS.0082", "The record does not exist. (" + id + ")");
        }
    }
}
