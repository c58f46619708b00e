// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Alibaba Cloud's ACS3-HMAC-SHA256: signs with an access key or a session.
 *
 * <p>Adds {@code x-acs-content-sha256}, {@code x-acs-date}, {@code x-acs-signature-nonce}, {@code Authorization}, and
 * for a session {@code x-acs-accesskey-id} and {@code x-acs-security-token}. Signs the host, {@code Content-Type} and
 * every {@code x-acs-} header. Serves the RPC style too (path {@code /}, parameters in the query). Immutable, and
 * thread-safe if its source of nonces is. Source: sdk/docs/wire/signing.md#acs3-hmac-sha256.
 *
 * @since 0.1.0
 */
public final class AlibabaV3Signer implements Signer {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private final SigningBuffersPool benches = new SigningBuffersPool();
    private final Supplier<String> nonces;

    private AlibabaV3Signer(Supplier<String> nonces) {
        this.nonces = Objects.requireNonNull(nonces, "nonces");
    }

    /** A signer with nonces of 32 hex characters from a secure random generator. */
    public static AlibabaV3Signer create() {
        return new AlibabaV3Signer(Nonces.random());
    }

    /**
     * A signer with nonces of your own.
     *
     * @param nonces answers a new value each time, and may be asked by many threads at once
     */
    public static AlibabaV3Signer create(Supplier<String> nonces) {
        return new AlibabaV3Signer(nonces);
    }

    @Override
    public HttpRequest sign(HttpRequest call, Credentials credentials, Instant now) {
        if (call.header(SignedHeaders.AUTHORIZATION) != null) {
            return call;
        }
        SigningKey key = SigningKey.of(credentials, AlibabaV3Signer.class);
        AddedHeaders added = AlibabaRequest.commonHeaders(call, now, nonces);
        AlibabaRequest.putSession(added, key);
        HttpRequest prepared = added.on(call);
        SigningBuffers bench = benches.take();
        CanonicalRequest request = AlibabaRequest.canonical(prepared, bench);
        String signature = key.hmacSha256Hex(bench, stringToSign(request, bench));
        benches.giveBack(bench);
        return prepared.withHeader(
                SignedHeaders.AUTHORIZATION,
                ALGORITHM + " Credential=" + key.id() + ",SignedHeaders=" + request.signedHeaders() + ",Signature="
                        + signature);
    }

    static AsciiBuffer stringToSign(CanonicalRequest request, SigningBuffers bench) {
        byte[] hash = bench.sha256(request.text());
        return bench.emptyText().append(ALGORITHM).append('\n').appendHex(hash);
    }
}
