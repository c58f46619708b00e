// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.benchmarks.subject;

import io.clusterupgrade.benchmarks.server.Responses;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One pass of hash and HMAC over texts that are ready: what a signature costs at least. Not for several threads. */
public final class BareSignature {
    private final Mac mac;
    private final MessageDigest digest;
    private final byte[] canonical;
    private final byte[] toSign;

    private BareSignature(byte[] canonical, byte[] toSign) {
        try {
            this.mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Settings.SECRET_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.canonical = canonical;
        this.toSign = toSign;
    }

    /** Of texts about as long as the service's. */
    public static Callable<Object> of(String service, String url) {
        String scheme = service.equals(Responses.ACK) ? "ACS3-HMAC-SHA256\n" : "SDK-HMAC-SHA256\n20260504T013147Z\n";
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        byte[] canonical = ("GET\n" + url + "\n" + "host:127.0.0.1\nx-project-id:" + Settings.PROJECT
                        + "\nx-sdk-date:20260504T013147Z\n\nhost;x-project-id;x-sdk-date\n" + empty)
                .getBytes(StandardCharsets.UTF_8);
        BareSignature signature = new BareSignature(canonical, (scheme + empty).getBytes(StandardCharsets.UTF_8));
        return signature::sign;
    }

    private Object sign() {
        byte[] hash = digest.digest(canonical);
        toSign[toSign.length - 1] = hash[0];
        return HexFormat.of().formatHex(mac.doFinal(toSign));
    }
}
