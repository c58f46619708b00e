// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import java.math.BigDecimal;
import java.time.Duration;

/** The options of a role as they stand in a profile. Stateless. */
final class RoleOptions {
    private static final Duration USUAL = Duration.ofHours(1);
    private static final long SHORTEST_SECONDS = 900;
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(7 * 24 * 3_600L);
    private static final int LONGEST_TEXT = 20;

    private RoleOptions() {}

    /**
     * How long a role's keys hold: an hour where the profile does not say, and at least 15 min.
     *
     * @throws CredentialsException if it is no whole number of seconds, or more than a week
     */
    static Duration duration(Profile profile, String key) {
        String text = profile.value(key);
        if (text == null) {
            return USUAL;
        }
        long seconds;
        try {
            seconds = seconds(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CredentialsException(
                    profile.title() + " has a value of " + key + " that is no number of seconds in a week.", null);
        }
        return seconds == 0 ? USUAL : Duration.ofSeconds(Math.max(seconds, SHORTEST_SECONDS));
    }

    private static long seconds(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0 || number.compareTo(MOST_SECONDS) > 0) {
            throw new ArithmeticException("out of range");
        }
        return number.longValueExact();
    }
}
