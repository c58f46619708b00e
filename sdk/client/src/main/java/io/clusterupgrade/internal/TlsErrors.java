// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.internal;

import io.clusterupgrade.transport.ExchangeException;
import io.clusterupgrade.transport.ExchangeException.Kind;
import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Distinguishes a TLS handshake that will fail the next time too, over a certificate or a protocol, from one whose connection broke on the
 * way. The JDK reports both as an {@code SSLException}; only the second has another I/O exception as its cause. Of several
 * addresses that were tried, the others' troubles are suppressed ones of the first's.
 */
final class TlsErrors {
    private TlsErrors() {}

    /** Returns whether another connection would only fail in the same way. */
    static boolean isLasting(ExchangeException failure) {
        if (failure.kind() != Kind.CONNECT) {
            return false;
        }
        List<Throwable> causes = ThrowableChain.of(failure.getCause());
        return causes.stream().anyMatch(TlsErrors::isCertificate)
                || (causes.stream().anyMatch(SSLException.class::isInstance)
                        && causes.stream()
                                .allMatch(cause -> !(cause instanceof IOException) || cause instanceof SSLException));
    }

    private static boolean isCertificate(Throwable cause) {
        return cause instanceof CertificateException
                || cause instanceof CertPathValidatorException
                || cause instanceof SSLPeerUnverifiedException;
    }
}
