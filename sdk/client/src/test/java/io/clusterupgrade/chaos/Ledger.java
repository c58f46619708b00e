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

/** Records the claims of the client, and the position of the journal after each call. */
final class Ledger {
    private static final int LINES_SHOWN = 8;

    private final ChaosFixture<?> fixture;
    private final List<Claim> claims = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> leaks = new ArrayList<>();

    Ledger(ChaosFixture<?> fixture) {
        this.fixture = fixture;
    }

    /** Returns the number of the newest call. */
    long now() {
        List<RecordedCall> calls = fixture.cloud().journal().calls();
        return calls.isEmpty() ? 0 : calls.get(calls.size() - 1).sequence();
    }

    /** Returns the calls since a number. */
    Claim.Span since(long sequence) {
        return new Claim.Span(sequence, now());
    }

    void add(Claim claim) {
        claims.add(claim);
    }

    /** Records an exception of a method of the library. */
    void thrown(long since, String method, Throwable thrown) {
        boolean isDocumented = thrown instanceof CloudException
                || thrown instanceof UpgradeException
                || thrown instanceof CredentialsException;
        texts.add(Leaks.trace(thrown));
        String text = isDocumented ? String.valueOf(thrown.getMessage()) : thrown + " " + where(thrown);
        add(new Claim.Thrown(since(since), method, thrown.getClass().getSimpleName(), isDocumented, text));
    }

    /** Returns the innermost lines of a stack trace, which do not depend on the test runner. */
    private static String where(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .limit(LINES_SHOWN)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
    }

    /** Records a text that a user may see: it must not contain a secret. */
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

    /** Returns the input of a judge. */
    Evidence evidence() {
        return new Evidence(
                fixture.service(),
                claims,
                fixture.cloud().journal().calls().stream()
                        .map(call -> Fact.of(call, fixture.role(call)))
                        .toList(),
                fixture.tasks(),
                leaks);
    }
}
