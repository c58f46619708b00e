// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.rollout.model.ClusterRef;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client of an account. The functions return the same client for the same account whenever they are called, and null for an
 * account that they do not know. The clients stay the program's: a run does not close them. Immutable; thread-safe if its functions
 * are.
 *
 * @since 0.1.0
 */
public final class FleetClients {
    private static final FleetClients NONE = new FleetClients(name -> null, name -> null, name -> null);

    private final Function<String, @Nullable CssClient> css;
    private final Function<String, @Nullable CceClient> cce;
    private final Function<String, @Nullable AckClient> ack;

    private FleetClients(
            Function<String, @Nullable CssClient> css,
            Function<String, @Nullable CceClient> cce,
            Function<String, @Nullable AckClient> ack) {
        this.css = css;
        this.cce = cce;
        this.ack = ack;
    }

    /** Returns a value that knows no account. */
    public static FleetClients none() {
        return NONE;
    }

    /** Returns this value with the clients of CSS, by account. */
    public FleetClients withCss(Function<String, @Nullable CssClient> value) {
        return new FleetClients(Objects.requireNonNull(value, "css"), cce, ack);
    }

    /** Returns this value with the clients of CCE, by account. */
    public FleetClients withCce(Function<String, @Nullable CceClient> value) {
        return new FleetClients(css, Objects.requireNonNull(value, "cce"), ack);
    }

    /** Returns this value with the clients of ACK, by account. */
    public FleetClients withAck(Function<String, @Nullable AckClient> value) {
        return new FleetClients(css, cce, Objects.requireNonNull(value, "ack"));
    }

    CssClient css(ClusterRef cluster) {
        return known(css.apply(cluster.account()), cluster);
    }

    CceClient cce(ClusterRef cluster) {
        return known(cce.apply(cluster.account()), cluster);
    }

    AckClient ack(ClusterRef cluster) {
        return known(ack.apply(cluster.account()), cluster);
    }

    private static <T> T known(@Nullable T client, ClusterRef cluster) {
        if (client == null) {
            throw new IllegalArgumentException("there is no client for the account \"" + cluster.account() + "\" of "
                    + cluster.service() + ", which the cluster " + cluster + " is in");
        }
        return client;
    }
}
