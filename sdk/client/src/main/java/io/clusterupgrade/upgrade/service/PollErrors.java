// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.service;

import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.CallCancelledException;
import io.clusterupgrade.error.CredentialsException;
import io.clusterupgrade.error.DecodeException;
import io.clusterupgrade.error.ServerException;
import io.clusterupgrade.error.ThrottledException;
import io.clusterupgrade.error.TransportException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Classifies the exceptions of polls: whether a later poll may succeed. */
public final class PollErrors {
    private static final Duration LONGEST_WAIT_ASKED = Duration.ofHours(1);

    private PollErrors() {}

    /** Returns whether no later poll can succeed: the client was closed. */
    public static boolean isPermanent(RuntimeException cause) {
        return cause instanceof CallCancelledException;
    }

    /**
     * Returns whether the error is temporary: lost networks, timeouts, throttling, server errors, and pages of a proxy
     * or load balancer, which have any status and no error code. A certificate error is not temporary.
     */
    public static boolean isTemporary(RuntimeException cause) {
        if (cause instanceof CredentialsException) {
            return has(cause, IOException.class) || has(cause, TransportException.class);
        }
        if (cause instanceof TransportException) {
            return !has(cause, CertificateException.class) && !has(cause, SSLPeerUnverifiedException.class);
        }
        return cause instanceof ThrottledException
                || cause instanceof ServerException
                || cause instanceof DecodeException
                || (cause instanceof ApiException response && !isOfTheService(response));
    }

    /**
     * Returns whether a response is the service's own: it has an error code. A page of a load balancer has none,
     * whatever its status.
     */
    public static boolean isOfTheService(ApiException response) {
        return !response.code().isEmpty();
    }

    /** Returns the wait, or the longer one that the service requests, up to an hour. */
    public static Duration longer(Duration wait, RuntimeException cause) {
        Duration asked = cause instanceof ApiException rejection ? rejection.retryAfter() : null;
        if (asked == null || asked.compareTo(wait) <= 0) {
            return wait;
        }
        return asked.compareTo(LONGEST_WAIT_ASKED) > 0 ? LONGEST_WAIT_ASKED : asked;
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        int depth = 0;
        for (@Nullable Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
