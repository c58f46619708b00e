// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A signer for Alibaba Cloud's ACS3-HMAC-SHA256: signs with an access key or a session.
 *
 * <p>Adds {@code x-acs-content-sha256}, {@code x-acs-date}, {@code x-acs-signature-nonce}, {@code Authorization}, and
 * for a session {@code x-acs-accesskey-id} and {@code x-acs-security-token}. Signs the host, {@code Content-Type} and
 * every {@code x-acs-} header. It can also sign the RPC style (path {@code /}, parameters in the query). Immutable,
 * and thread-safe if its source of nonces is. Source: sdk/docs/wire/signing.md#acs3-hmac-sha256.
 *
 * @since 0.1.0
 */
public final class AlibabaV3Signer implements Signer {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private final SigningBuffersPool pool = new SigningBuffersPool();
    private final Supplier<String> nonces;

    private AlibabaV3Signer(Supplier<String> nonces) {
        this.nonces = Objects.requireNonNull(nonces, "nonces");
    }

    /** Creates a signer with nonces of 32 hex characters from a secure random generator. */
    public static AlibabaV3Signer create() {
        return new AlibabaV3Signer(Nonces.random());
    }

    /**
     * Creates a signer with a custom source of nonces.
     *
     * @param nonces returns a new value each time; must be thread-safe if the signer is used by several threads
     */
    public static AlibabaV3Signer create(Supplier<String> nonces) {
        return new AlibabaV3Signer(nonces);
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        if (request.header(SignedHeaders.AUTHORIZATION) != null) {
            return request;
        }
        SigningKey key = SigningKey.of(credentials, AlibabaV3Signer.class);
        AddedHeaders added = AlibabaRequest.commonHeaders(request, now, nonces);
        AlibabaRequest.putSession(added, key);
        HttpRequest prepared = added.applyTo(request);
        SigningBuffers buffers = pool.acquire();
        CanonicalRequest canonical = AlibabaRequest.canonical(prepared, buffers);
        String signature = key.hmacSha256Hex(buffers, stringToSign(canonical, buffers));
        pool.release(buffers);
        return prepared.withHeader(
                SignedHeaders.AUTHORIZATION,
                ALGORITHM + " Credential=" + key.id() + ",SignedHeaders=" + canonical.signedHeaders() + ",Signature="
                        + signature);
    }

    static AsciiBuffer stringToSign(CanonicalRequest canonical, SigningBuffers buffers) {
        byte[] hash = buffers.sha256(canonical.text());
        return buffers.emptyText().append(ALGORITHM).append('\n').appendHex(hash);
    }
}
