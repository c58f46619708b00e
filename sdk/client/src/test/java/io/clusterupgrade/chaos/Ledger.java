// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.chaos;

import io.clusterupgrade.error.CloudException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.simulator.RecordedCall;
import io.clusterupgrade.testkit.Leaks;
import io.clusterupgrade.upgrade.model.UpgradeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Notes what the client tells its user, and after each call how far the journal is. */
final class Ledger {
    private static final int LINES_SHOWN = 8;

    private final ChaosFixture<?> scene;
    private final List<Claim> claims = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();

    Ledger(ChaosFixture<?> scene) {
        this.scene = scene;
    }

    /** The number of the newest call. */
    long now() {
        List<RecordedCall> calls = scene.cloud().journal().calls();
        return calls.isEmpty() ? 0 : calls.get(calls.size() - 1).sequence();
    }

    /** The calls since then. */
    Claim.Span since(long sequence) {
        return new Claim.Span(sequence, now());
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    /** Notes an exception of a method of the library. */
    void thrown(long since, String method, Throwable thrown) {
        boolean isDocumented = thrown instanceof CloudException
                || thrown instanceof UpgradeException
                || thrown instanceof CredentialsException;
        texts.add(Leaks.trace(thrown));
        String text = isDocumented ? String.valueOf(thrown.getMessage()) : thrown + " " + where(thrown);
        add(new Claim.Thrown(since(since), method, thrown.getClass().getSimpleName(), isDocumented, text));
    }

    /** The innermost lines of its stack trace, which do not tell who runs the test. */
    private static String where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(LINES_SHOWN)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    /** Notes a text that a user may see: it must hold no secret. */
    void text(Object shown) {
        texts.add(String.valueOf(shown));
    }

    void leak(String what) {
        leaks.add(what);
    }

    List<String> texts() {
        return texts;
    }

    List<Claim> claims() {
        return claims;
    }

    /** All that a judge looks at. */
    Evidence evidence() {
        return new Evidence(
                scene.service(),
                claims,
                scene.cloud().journal().calls().stream()
                        .map(call -> Fact.of(call, scene.role(call)))
                        .toList(),
                scene.tasks(),
                leaks);
    }
}
