// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.transport.HttpRequest;
import java.time.Instant;

/**
 * Huawei Cloud's SDK-HMAC-SHA256: signs with an access key or a session.
 *
 * <p>Adds {@code X-Sdk-Date}, {@code Authorization}, for a session {@code X-Security-Token}, and for a content type
 * other than JSON {@code X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD}. Signs every header of the call but
 * {@code Content-Type} and names with an underscore. Immutable and thread-safe. Source:
 * sdk/docs/wire/signing.md#sdk-hmac-sha256.
 *
 * @since 0.1.0
 */
public final class HuaweiHmacSigner implements Signer {
    private static final String ALGORITHM = "SDK-HMAC-SHA256";

    private final SigningBuffersPool benches = new SigningBuffersPool();

    private HuaweiHmacSigner() {}

    /** A signer; one serves all calls. */
    public static HuaweiHmacSigner create() {
        return new HuaweiHmacSigner();
    }

    @Override
    public HttpRequest sign(HttpRequest call, Credentials credentials, Instant now) {
        if (call.header(SignedHeaders.AUTHORIZATION) != null) {
            return call;
        }
        SigningKey key = SigningKey.of(credentials, HuaweiHmacSigner.class);
        HttpRequest prepared = HuaweiRequest.prepare(call, key, now);
        SigningBuffers bench = benches.take();
        CanonicalRequest request = HuaweiRequest.canonical(prepared, bench);
        String signature = key.hmacSha256Hex(bench, stringToSign(HuaweiRequest.date(prepared), request, bench));
        benches.giveBack(bench);
        return prepared.withHeader(
                SignedHeaders.AUTHORIZATION,
                ALGORITHM + " Access=" + key.id() + ", SignedHeaders=" + request.signedHeaders() + ", Signature="
                        + signature);
    }

    static AsciiBuffer stringToSign(String date, CanonicalRequest request, SigningBuffers bench) {
        byte[] hash = bench.sha256(request.text());
        return bench.emptyText()
                .append(ALGORITHM)
                .append('\n')
                .append(date)
                .append('\n')
                .appendHex(hash);
    }
}
