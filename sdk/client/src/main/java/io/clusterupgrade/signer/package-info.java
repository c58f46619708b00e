// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 3 of a call: authentication.
 *
 * <p>A {@link io.clusterupgrade.signer.Signer} takes the complete request, the credentials and the time, and returns
 * the request with the headers of its algorithm:
 *
 * <pre>{@code
 * Signer signer = Signer.huawei();
 * HttpRequest request = HttpRequest.of("GET", url, Map.of("X-Project-Id", projectId), new byte[0]);
 * HttpRequest signed = signer.sign(request, Credentials.accessKey(ak, sk), Instant.now());
 * }</pre>
 *
 * <table>
 * <caption>The signers</caption>
 * <tr><th>Signer</th><th>Algorithm</th><th>Credentials</th></tr>
 * <tr><td>{@link io.clusterupgrade.signer.HuaweiHmacSigner}</td><td>SDK-HMAC-SHA256</td><td>key, session</td></tr>
 * <tr><td>{@link io.clusterupgrade.signer.HuaweiDerivedSigner}</td><td>V11-HMAC-SHA256</td><td>key, session</td></tr>
 * <tr><td>{@link io.clusterupgrade.signer.HuaweiTokenSigner}</td><td>X-Auth-Token</td><td>token</td></tr>
 * <tr><td>{@link io.clusterupgrade.signer.AlibabaV3Signer}</td><td>ACS3-HMAC-SHA256</td><td>key, session</td></tr>
 * <tr><td>{@link io.clusterupgrade.signer.AlibabaRoaSigner}</td><td>HMAC-SHA1 (legacy)</td><td>key, session</td></tr>
 * <tr><td>{@link io.clusterupgrade.signer.AlibabaBearerSigner}</td><td>bearer token</td><td>token</td></tr>
 * </table>
 *
 * <p>Rules for all signers of this package:
 *
 * <ul>
 *   <li>A request that already has an {@code Authorization} header is returned unchanged: its caller has authenticated
 *       it.
 *   <li>A date, nonce or content hash header that the request already has, with a name in any case, is kept and
 *       signed. Values from the credentials (access key id, tokens) always replace those of the request, so that
 *       different keys never mix.
 *   <li>The signed host is that of the URL, in lower case and without a default port, unless the request has a
 *       {@code Host} header. No signer adds a {@code Host} header: the transport derives the same host.
 *   <li>A raw {@code +} is a space in a query and a plus sign in a path.
 *       {@link io.clusterupgrade.transport.PercentEncoding#encode} never writes a raw {@code +}, so that its
 *       interpretation cannot invalidate a signature.
 *   <li>Header values are signed without leading and trailing blanks, as they are sent.
 *   <li>Credentials of an unsupported type are rejected with an {@code IllegalArgumentException} that shows no secret.
 * </ul>
 */
@NullMarked
package io.clusterupgrade.signer;

import org.jspecify.annotations.NullMarked;
