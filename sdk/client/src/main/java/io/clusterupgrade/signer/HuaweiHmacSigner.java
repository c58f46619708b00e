// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/**
 * A signer for Huawei Cloud's SDK-HMAC-SHA256: signs with an access key or a session.
 *
 * <p>Adds {@code X-Sdk-Date}, {@code Authorization}, for a session {@code X-Security-Token}, and for a content type
 * other than JSON {@code X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD}. Signs every header of the request except
 * {@code Content-Type} and names with an underscore. Immutable and thread-safe. Source:
 * sdk/docs/wire/signing.md#sdk-hmac-sha256.
 *
 * @since 0.1.0
 */
public final class HuaweiHmacSigner implements Signer {
    private static final String ALGORITHM = "SDK-HMAC-SHA256";

    private final SigningBuffersPool pool = new SigningBuffersPool();

    private HuaweiHmacSigner() {}

    /** Creates a signer; one instance can sign all requests. */
    public static HuaweiHmacSigner create() {
        return new HuaweiHmacSigner();
    }

    @Override
    public HttpRequest sign(HttpRequest request, Credentials credentials, Instant now) {
        if (request.header(SignedHeaders.AUTHORIZATION) != null) {
            return request;
        }
        SigningKey key = SigningKey.of(credentials, HuaweiHmacSigner.class);
        HttpRequest prepared = HuaweiRequest.prepare(request, key, now);
        SigningBuffers buffers = pool.acquire();
        CanonicalRequest canonical = HuaweiRequest.canonical(prepared, buffers);
        String signature = key.hmacSha256Hex(buffers, stringToSign(HuaweiRequest.date(prepared), canonical, buffers));
        pool.release(buffers);
        return prepared.withHeader(
                SignedHeaders.AUTHORIZATION,
                ALGORITHM + " Access=" + key.id() + ", SignedHeaders=" + canonical.signedHeaders() + ", Signature="
                        + signature);
    }

    static AsciiBuffer stringToSign(String date, CanonicalRequest canonical, SigningBuffers buffers) {
        byte[] hash = buffers.sha256(canonical.text());
        return buffers.emptyText()
                .append(ALGORITHM)
                .append('\n')
                .append(date)
                .append('\n')
                .appendHex(hash);
    }
}
