// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The contract of every signer. */
abstract class SignerContract {
    static final Instant NOW = Instant.parse("2026-01-15T08:30:00Z");
    static final String NONCE = "5f0c1e2d3b4a59687786a5b4c3d2e1f0";
    static final String SECRET = "hush-hush";
    static final Credentials KEY = Credentials.accessKey("EXAMPLE-AK", SECRET);
    static final Credentials SESSION = Credentials.session("EXAMPLE-AK", SECRET, SECRET + "-session");
    static final Credentials TOKEN = Credentials.token(SECRET + "-token");

    private static final int THREADS = 64;

    /** Returns the signer under test; equal requests give equal results. */
    abstract Signer signer();

    /** Returns credentials that the signer accepts. */
    abstract Credentials credentials();

    /** Returns credentials that the signer rejects. */
    abstract List<Credentials> rejected();

    /** Returns the headers that the signer adds for {@link #credentials()} to a request with a JSON body. */
    abstract Set<String> added();

    static HttpRequest request(Map<String, String> headers, String body) {
        return HttpRequest.of("POST", "https://api.example.test/v1/things/7?b=2&a=1", headers, body.getBytes(UTF_8));
    }

    static HttpRequest jsonRequest() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Acs-Version", "2015-12-15");
        headers.put("x-trace", "t-1");
        return request(headers, "{\"a\":1}");
    }

    HttpRequest sign(HttpRequest request) {
        return signer().sign(request, credentials(), NOW);
    }

    @Test
    void leavesMethodUrlBodyAndOwnHeaders() {
        HttpRequest request = jsonRequest();
        HttpRequest signed = sign(request);

        assertThat(signed.method()).isEqualTo(request.method());
        assertThat(signed.url()).isEqualTo(request.url());
        assertThat(signed.body()).isEqualTo(request.body());
        assertThat(signed.headers()).containsAllEntriesOf(request.headers());
    }

    @Test
    void doesNotModifyItsArgument() {
        HttpRequest request = jsonRequest();
        Map<String, String> before = request.headers();

        sign(request);

        assertThat(request.headers()).isEqualTo(before);
        assertThat(request.body().position()).isZero();
    }

    @Test
    void addsExactlyItsHeaders() {
        Set<String> added = new HashSet<>(sign(jsonRequest()).headers().keySet());
        added.removeAll(jsonRequest().headers().keySet());

        assertThat(added).isEqualTo(added());
    }

    @Test
    void addsNoHeaderTwice() {
        Map<String, String> headers = new LinkedHashMap<>(jsonRequest().headers());
        sign(jsonRequest()).forEachHeader((name, value) -> {
            if (!name.equals("Authorization")) {
                headers.put(name.toUpperCase(Locale.ROOT), value);
            }
        });
        headers.remove("X-Acs-Version");
        headers.remove("x-trace");
        headers.remove("Content-Type");
        List<String> names = new ArrayList<>();
        sign(request(headers, "")).forEachHeader((name, value) -> names.add(name.toLowerCase(Locale.ROOT)));

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void worksWithoutHeadersAndBody() {
        HttpRequest signed = sign(request(Map.of(), ""));

        assertThat(signed.headers()).containsKeys(added().toArray(new String[0]));
        assertThat(signed.bodyLength()).isZero();
    }

    @Test
    void leavesARequestWithAuthorizationUnchanged() {
        HttpRequest request = request(Map.of("authorization", "Basic own"), "");

        assertThat(sign(request)).isSameAs(request);
    }

    @Test
    void rejectsOtherCredentialsWithoutShowingThem() {
        assertThat(rejected()).isNotEmpty().allSatisfy(credentials -> {
            IllegalArgumentException rejection = catchThrowableOfType(
                    IllegalArgumentException.class, () -> signer().sign(jsonRequest(), credentials, NOW));

            assertThat(rejection)
                    .hasMessageContaining(signer().getClass().getSimpleName() + " needs Credentials.")
                    .hasMessageContaining("not " + credentials.getClass().getSimpleName())
                    .hasMessageNotContaining(SECRET);
        });
    }

    @Test
    void toStringShowsNoSecret() {
        assertThat(signer() + " " + sign(jsonRequest())).doesNotContain(SECRET);
    }

    @Test
    void givesTheSameResultOnManyThreads() throws InterruptedException, ExecutionException {
        Signer shared = signer();
        Map<String, String> expected = sign(jsonRequest()).headers();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Map<String, String>>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    return shared.sign(jsonRequest(), credentials(), NOW).headers();
                }));
            }
            for (Future<Map<String, String>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
