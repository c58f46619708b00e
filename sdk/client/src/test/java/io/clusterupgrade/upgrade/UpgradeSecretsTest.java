// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.request.JsonValue;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.FakeTransport.Line;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.testkit.LogCapture;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.upgrade.model.ResumeToken;
import io.clusterupgrade.upgrade.model.UpgradeException;
import io.clusterupgrade.upgrade.model.UpgradeKind;
import io.clusterupgrade.upgrade.model.UpgradeOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that texts of a successful response, and exceptions of listeners and stores, bring no secret into logs or
 * messages.
 */
class UpgradeSecretsTest {
    private static final String SECRET = Leaks.random(40, 31);
    private static final String TOKEN = Leaks.random(900, 32);

    private final VirtualTime time = new VirtualTime();
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {12, 20, 40, 200, 899, 900})
    void redactsATokenThatTheServiceRepeats(int length) {
        String echo = TOKEN.substring(0, length);
        try (LogCapture log = LogCapture.start()) {
            for (String status : List.of("RUNNING", "FAILED", "WEIRD " + echo, "SUCCESS")) {
                watch(detail(status, echo), options -> options.withListener(event -> seen.add(event.toString())));
            }
            seen.addAll(log.lines());
        }
        assertThat(seen)
                .anyMatch(line -> line.contains("CSS c1 task task-1: FAILED"))
                .anyMatch(line -> line.contains("The service reports: the token ****"));
        assertThat(seen)
                .anyMatch(line -> line.contains(
                        "unreadable /detailList/0/finalAzInfoMap/****: expected an array, found an object; "));
        Leaks.assertNone(seen, List.of(SECRET, TOKEN));
    }

    @Test
    void logsNoTextsOfTheService() {
        try (LogCapture log = LogCapture.start()) {
            watch(detail("FAILED", "no secret but their text"), options -> options);

            assertThat(log.messages(Upgrade.class, "INFO"))
                    .containsExactly("CSS c1 task task-1: FAILED, 0 of 1 nodes")
                    .noneMatch(line -> line.contains("their text"));
        }
    }

    @Test
    void logsOnlyTheClassOfAnExceptionOfAListener() {
        try (LogCapture log = LogCapture.start()) {
            watch(
                    detail("FAILED", ""),
                    options -> options.withListener(event -> {
                        throw new IllegalStateException("cannot post with " + SECRET, new RuntimeException(TOKEN));
                    }));

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("the UpgradeListener threw "))
                    .singleElement()
                    .asString()
                    .startsWith("WARN")
                    .contains("threw java.lang.IllegalStateException");
            Leaks.assertNone(log.lines(), List.of(SECRET, TOKEN));
        }
    }

    @Test
    void logsOnlyTheClassOfAnExceptionOfATokenStore() {
        TokenStore store = new TokenStore() {
            @Override
            public void save(ResumeToken token) {
                throw new IllegalStateException("vault rejected " + SECRET, new RuntimeException(TOKEN));
            }

            @Override
            public Optional<ResumeToken> load() {
                return Optional.empty();
            }

            @Override
            public void clear() {}
        };
        try (LogCapture log = LogCapture.start()) {
            new TokenSaver(store).keep(new FakeUpgrades(time).record(UpgradeKind.CLUSTER_UPGRADE));

            assertThat(log.messages(TokenSaver.class, "WARN"))
                    .containsExactly("the token of CSS c1 could not be saved: java.lang.IllegalStateException");
            Leaks.assertNone(log.lines(), List.of(SECRET, TOKEN));
        }
    }

    private void watch(Line response, UnaryOperator<AwaitOptions> refine) {
        try (CssClient css = Clients.cssBuilder(FakeTransport.of(response), time)
                .credentials(Credentials.session("AKIDAKIDAKIDAKID", SECRET, TOKEN))
                .build()) {
            ClusterUpgrader<?> upgrader = ClusterUpgrader.of(css.cluster("c1"));
            Upgrade upgrade = upgrader.attach("task-1");
            AwaitOptions options = refine.apply(AwaitOptions.defaults().withDeadline(Duration.ofMinutes(1)));
            UpgradeOutcome outcome = upgrade.await(options);
            seen.add(outcome.toString());
            seen.add(upgrade.toString());
            upgrader.history().forEach(task -> seen.add(task + " " + task.message() + " " + task.requestId()));
            try {
                seen.add(outcome.orThrow().toString());
            } catch (UpgradeException e) {
                seen.add(Leaks.trace(e));
            }
        }
    }

    /** Returns a task whose texts and response headers repeat the request. */
    private static Line detail(String status, String echo) {
        Map<String, Object> task = new LinkedHashMap<>();
        task.put("id", "task-1");
        task.put("status", status);
        task.put("totalNodes", "n1");
        task.put("completedNodes", "");
        task.put("currentNodeName", "n1");
        task.put("failMessage", "the token " + echo + " is not mine");
        task.put("finalAzInfoMap", "{\"" + echo + "\":{}}");
        task.put(
                "currentNodeDetail",
                List.of(Map.of("order", 1, "name", "Data migration", "status", "FAILED", "desc", "about " + echo)));
        String body = JsonValue.from(Map.of("totalSize", 1, "detailList", List.of(task)))
                .raw();
        return CannedResponses.responses(200, body, "X-Request-Id", echo.isEmpty() ? "req-1" : echo);
    }
}
