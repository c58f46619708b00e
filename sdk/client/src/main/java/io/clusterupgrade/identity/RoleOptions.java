// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.identity;

import io.clusterupgrade.credentials.Profile;
import io.clusterupgrade.error.CredentialsException;
import java.math.BigDecimal;
import java.time.Duration;

/** Parses the options of a role in a profile. Stateless. */
final class RoleOptions {
    private static final Duration DEFAULT = Duration.ofHours(1);
    private static final long MIN_SECONDS = 900;
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(7 * 24 * 3_600L);
    private static final int MAX_TEXT_LENGTH = 20;

    private RoleOptions() {}

    /**
     * Returns the lifetime of a role's keys: an hour if the profile has none, and at least 15 min.
     *
     * @throws CredentialsException if the value is not a whole number of seconds, or more than a week
     */
    static Duration duration(Profile profile, String key) {
        String text = profile.value(key);
        if (text == null) {
            return DEFAULT;
        }
        long seconds;
        try {
            seconds = seconds(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new CredentialsException(
                    profile.title() + " has an invalid " + key
                            + ": it must be a whole number of seconds, at most a week.",
                    null);
        }
        return seconds == 0 ? DEFAULT : Duration.ofSeconds(Math.max(seconds, MIN_SECONDS));
    }

    private static long seconds(String text) {
        if (text.length() > MAX_TEXT_LENGTH) {
            throw new NumberFormatException("too long");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() < 0 || number.compareTo(MAX_SECONDS) > 0) {
            throw new ArithmeticException("out of range");
        }
        return number.longValueExact();
    }
}
