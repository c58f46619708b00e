// SPDX-License-Identifier: Apache-2.0
/**
 * Stage 3 of a call: who is calling.
 *
 * <p>A {@link io.clusterupgrade.signer.Signer} takes the finished call, the credentials and the time, and answers the call
 * with the headers of its algorithm added:
 *
 * <pre>{@code
 * Signer signer = Signer.huawei();
 * HttpRequest call = HttpRequest.of("GET", url, Map.of("X-Project-Id", projectId), new byte[0]);
 * HttpRequest signed = signer.sign(call, Credentials.accessKey(ak, sk), Instant.now());
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
 * <p>Rules that hold for every signer here:
 *
 * <ul>
 *   <li>A call that already carries {@code Authorization} is answered as it is: its caller has proved who he is.
 *   <li>A date, nonce or content hash that the call already carries, in any spelling of its name, is kept and signed. What comes
 *       from the credentials (access key id, tokens) always replaces what the call carries, so that no two keys mix.
 *   <li>The host that is signed is the URL's, in lower case and without a default port, unless the call carries its own
 *       {@code Host}. No signer adds a {@code Host} header: the transport derives the same one.
 *   <li>A raw {@code +} is a space in a query and a plus sign in a path. {@link
 *       io.clusterupgrade.transport.PercentEncoding#encode} never writes one, so no reading of it can spoil a signature.
 *   <li>Header values are signed without outer blanks, as they are sent.
 *   <li>Credentials of the wrong kind are rejected with an {@code IllegalArgumentException} that shows no secret.
 * </ul>
 */
@NullMarked
package io.clusterupgrade.signer;

import org.jspecify.annotations.NullMarked;
