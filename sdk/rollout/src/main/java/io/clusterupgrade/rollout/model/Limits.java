// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import io.clusterupgrade.request.CloudService;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many upgrades may run at once, and how fast they are started. Immutable and thread-safe.
 *
 * @param total the upgrades that run at once; a percentage is one of all clusters
 * @param perService the same for the clusters of a service; a percentage is one of its clusters. None by default
 * @param perAccount the same for the clusters of a service in each account. CSS: 20 by default, the number that the service
 *     upgrades at once in an account
 * @param writesPerMinute the writes of starts in a minute, in each account of a service. CCE: 10 by default, since it has been seen
 *     to throttle at about that rate; the others have none. A plan whose start needs four writes is started every 24 seconds
 * @since 0.1.0
 */
public record Limits(
        Amount total,
        Map<CloudService, Amount> perService,
        Map<CloudService, Amount> perAccount,
        Map<CloudService, Integer> writesPerMinute) {
    private static final Limits DEFAULTS = new Limits(
            Amount.number(10), Map.of(), Map.of(CloudService.CSS, Amount.number(20)), Map.of(CloudService.CCE, 10));

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a limit is 0
     */
    public Limits {
        check("maxParallel", total.value());
        perService.forEach((service, amount) -> check("maxParallel of " + service, amount.value()));
        perAccount.forEach((service, amount) -> check("maxParallel of an account of " + service, amount.value()));
        writesPerMinute.forEach((service, number) -> check("writesPerMinute of " + service, number));
        perService = Map.copyOf(perService);
        perAccount = Map.copyOf(perAccount);
        writesPerMinute = Map.copyOf(writesPerMinute);
    }

    /** Returns the defaults: 10 upgrades at once, and the known limits of the services. */
    public static Limits defaults() {
        return DEFAULTS;
    }

    private static void check(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
    }

    /** Returns these limits with another total. */
    public Limits withTotal(Amount value) {
        return new Limits(value, perService, perAccount, writesPerMinute);
    }

    /** Returns these limits with one for a service. */
    public Limits withPerService(CloudService service, Amount value) {
        return new Limits(total, with(perService, service, value), perAccount, writesPerMinute);
    }

    /** Returns these limits with one for each account of a service; null for none. */
    public Limits withPerAccount(CloudService service, @Nullable Amount value) {
        return new Limits(total, perService, with(perAccount, service, value), writesPerMinute);
    }

    /** Returns these limits with another rate of writes for each account of a service; null for none. */
    public Limits withWritesPerMinute(CloudService service, @Nullable Integer value) {
        return new Limits(total, perService, perAccount, with(writesPerMinute, service, value));
    }

    private static <T> Map<CloudService, T> with(Map<CloudService, T> map, CloudService service, @Nullable T value) {
        Map<CloudService, T> copy = new EnumMap<>(CloudService.class);
        copy.putAll(map);
        if (value == null) {
            copy.remove(service);
        } else {
            copy.put(service, value);
        }
        return copy;
    }
}
