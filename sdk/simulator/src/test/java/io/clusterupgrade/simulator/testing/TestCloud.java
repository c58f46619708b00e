// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.testing;

import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import javax.net.SocketFactory;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

/** A running simulator, and correct calls to it, each on its own connection. */
public final class TestCloud implements AutoCloseable {
    /** Long enough for a busy machine, short enough for a stalled response. */
    public static final int READ_TIMEOUT_MILLIS = 5_000;

    private static final TestSigner SIGNER = new TestSigner(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY);

    private final CloudSimulator cloud;

    public TestCloud() {
        this(CloudSimulator.start());
    }

    public TestCloud(CloudSimulator cloud) {
        this.cloud = cloud;
    }

    public CloudSimulator cloud() {
        return cloud;
    }

    /** Returns an unsigned Huawei request to this simulator, with the Host header. */
    public RawRequest unsigned(String method, String target) {
        return RawRequest.of(method, target).with("Host", cloud.endpoint().substring("http://".length()));
    }

    public RawResponse send(RawRequest request) throws IOException {
        try (RawConnection connection = connect(READ_TIMEOUT_MILLIS)) {
            return connection.exchange(request);
        }
    }

    public RawConnection connect(int readTimeoutMillis) throws IOException {
        return new RawConnection(cloud.endpoint(), readTimeoutMillis);
    }

    /** Connects with TLS; the handshake takes place with the first bytes. */
    public RawConnection connectTls(int readTimeoutMillis) throws IOException {
        SocketFactory trusting = new HandshakeCertificates.Builder()
                .addTrustedCertificate(Certificates.decodeCertificatePem(cloud.certificatePem()))
                .build()
                .sslSocketFactory();
        return new RawConnection(trusting, cloud.endpoint(), readTimeoutMillis);
    }

    /** Sends a signed Huawei call and returns its response. */
    public RawResponse huawei(String method, String target) throws IOException {
        return send(huaweiRequest(method, target));
    }

    public RawRequest huaweiRequest(String method, String target) {
        return SIGNER.huawei(unsigned(method, target), Instant.now());
    }

    /** Sends a signed Alibaba call and returns its response. */
    public RawResponse alibaba(String method, String target, String accept) throws IOException {
        return send(alibabaRequest(method, target, accept));
    }

    public RawRequest alibabaRequest(String method, String target, String accept) {
        return SIGNER.acs3(unsigned(method, target).with("Accept", accept), Instant.now());
    }

    /** Returns the path of an operation on a CSS cluster. */
    public String cssPath(String clusterId, String rest) {
        return String.format(
                Locale.ROOT, "/v1.0/%s/clusters/%s%s", cloud.accounts().projectId(), clusterId, rest);
    }

    @Override
    public void close() {
        cloud.close();
    }
}
