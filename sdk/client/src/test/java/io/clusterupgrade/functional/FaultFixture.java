// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.functional;

import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.CssClientBuilder;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.testkit.Clients;
import io.clusterupgrade.testkit.VirtualTime;
import io.clusterupgrade.transport.OkHttpTransport;
import java.io.IOException;
import java.security.cert.X509Certificate;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Clients on real connections that wait in virtual time, and helpers for their servers. */
final class FaultFixture {
    static final MockResponse OK =
            new MockResponse.Builder().code(200).body("{}").build();

    private FaultFixture() {}

    /** Returns a client with the defaults of the transport. */
    static CssClientBuilder css(String url) {
        return CssClient.builder()
                .endpoint(url)
                .projectId("p")
                .signer(Signer.none())
                .scheduler(new VirtualTime())
                .retryPolicy(Clients.STEADY);
    }

    /** Returns a client on a custom OkHttp client. */
    static CssClientBuilder css(String url, OkHttpClient own) {
        return css(url).transport(OkHttpTransport.builder().client(own).build());
    }

    /** Returns the response of a rule, to any number of requests. */
    static Dispatcher responding(Rule rule) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return rule.response(request);
            }
        };
    }

    static HandshakeCertificates trusting(X509Certificate... roots) {
        HandshakeCertificates.Builder builder = new HandshakeCertificates.Builder();
        for (X509Certificate root : roots) {
            builder.addTrustedCertificate(root);
        }
        return builder.build();
    }

    static OkHttpClient.Builder client(HandshakeCertificates certificates) {
        return new OkHttpClient.Builder()
                .sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
    }

    /** Returns a certificate for a name, signed by a new root. */
    static HeldCertificate.Builder named(String name) {
        return new HeldCertificate.Builder().commonName(name).addSubjectAlternativeName(name);
    }

    static HeldCertificate root() {
        return new HeldCertificate.Builder()
                .certificateAuthority(0)
                .commonName("root")
                .build();
    }

    /** Responds to all requests of a connection. */
    static void respondToAll(io.clusterupgrade.testkit.RawServer.Peer peer) throws IOException {
        while (true) {
            peer.readRequest();
            peer.ok("{}");
        }
    }

    interface Rule {
        MockResponse response(RecordedRequest request);
    }
}
