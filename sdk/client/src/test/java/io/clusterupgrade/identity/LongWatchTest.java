// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.testkit.CannedResponses;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.Clients.Way;
import io.clusterupgrade.testkit.FakeTransport;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.HttpRequest;
import io.clusterupgrade.transport.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Watches an upgrade for a day with keys that expire in an hour: no poll is sent with expired keys. */
class LongWatchTest {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int POLLS = 24 * 120;

    private final VirtualTime time = new VirtualTime();
    private final List<Instant> fetches = new ArrayList<>();
    private int rejected;
    private boolean failing;

    @ParameterizedTest
    @EnumSource(Way.class)
    void renewsKeysBeforeTheyExpire(Way way) {
        watch(way);

        assertThat(rejected).isZero();
        assertThat(fetches).hasSizeBetween(24, 48);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void survivesTenMinutesOfFailedRenewalsEachHour(Way way) {
        failing = true;
        watch(way);

        assertThat(rejected).isZero();
        assertThat(fetches).hasSizeBetween(24, 400);
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, -3", "ASYNC, -3", "BLOCKING, 24", "ASYNC, 24"})
    void survivesAClockStepDuringAWatch(Way way, long hours) {
        FakeTransport cloud = FakeTransport.of(this::response);
        RefreshingCredentials keys = refreshing(this::fetch);
        try (CssClient css =
                Clients.cssBuilder(cloud, time).credentialsProvider(keys).build()) {
            for (int poll = 0; poll < POLLS; poll++) {
                if (poll == 100) {
                    time.setWallClock(time.now().plus(Duration.ofHours(hours)));
                }
                assertThat(way.read(css).status()).isEqualTo(200);
                time.advance(PAUSE);
            }
        }
        assertThat(rejected).isZero();
    }

    /** The keys expire during a poll, as on a machine that slept: the rejected poll is sent again with new keys. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void replacesKeysOnceThatExpireDuringAPoll(Way way) {
        FakeTransport cloud = FakeTransport.of(this::response);
        RefreshingCredentials keys = refreshing(() -> {
            ExpiringCredentials fetched = fetch();
            // The keys are valid for an hour, but their reported lifetime is a day.
            return ExpiringCredentials.until(time.now().plus(Duration.ofDays(2)), fetched.credentials());
        });
        try (CssClient css =
                Clients.cssBuilder(cloud, time).credentialsProvider(keys).build()) {
            for (int hour = 0; hour < 24; hour++) {
                assertThat(way.read(css).status()).isEqualTo(200);
                time.advance(LIFE.plusMinutes(1));
            }
        }
        assertThat(rejected).isEqualTo(23);
        assertThat(fetches).hasSize(24);
    }

    private void watch(Way way) {
        FakeTransport cloud = FakeTransport.of(this::response);
        RefreshingCredentials keys = refreshing(this::fetch);
        try (CssClient css =
                Clients.cssBuilder(cloud, time).credentialsProvider(keys).build()) {
            for (int poll = 0; poll < POLLS; poll++) {
                assertThat(way.read(css).status()).isEqualTo(200);
                time.advance(PAUSE);
            }
        }
        assertThat(cloud.sent()).hasSize(POLLS);
    }

    private RefreshingCredentials refreshing(CredentialsFetcher source) {
        return new RefreshingCredentials(source, RefreshPolicy.forKeys(), time, Runnable::run, () -> 0.5);
    }

    /** Returns the service's response, which depends on the expiration time in the token. */
    private HttpResponse response(HttpRequest call, io.clusterupgrade.transport.Deadline deadline) {
        Instant end = Instant.parse(call.header("X-Security-Token"));
        if (truth().isBefore(end)) {
            return CannedResponses.response(200, "{}");
        }
        rejected++;
        String message = rejected % 2 == 0 ? "The token must be updated." : "token expires, expires_at:" + end;
        return CannedResponses.response(
                401,
                "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: " + message
                        + "\"}");
    }

    /** Returns the true time. */
    private Instant truth() {
        return VirtualTime.START.plus(time.elapsed());
    }

    private ExpiringCredentials fetch() {
        Instant now = truth();
        fetches.add(now);
        boolean fails = failing && now.getEpochSecond() / 60 % 60 < 10;
        if (fails && fetches.size() > 1) {
            throw new CredentialsException("IAM is out for ten minutes.", null);
        }
        Instant end = now.plus(LIFE);
        return ExpiringCredentials.until(end, Credentials.session("TEMP-AK-0001", "planted-secret", end.toString()));
    }
}
