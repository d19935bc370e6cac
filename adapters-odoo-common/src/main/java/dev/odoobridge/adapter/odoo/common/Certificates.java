package dev.odoobridge.adapter.odoo.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trust in a company's own certificates beside the ones the JDK trusts. */
final class Certificates {
  private Certificates() {}

  /**
   * A context that trusts both.
   *
   * @throws IllegalArgumentException when the file holds no certificates
   */
  static SSLContext trusting(Path authority) {
    try (var file = Files.newInputStream(authority)) {
      var trusted = new ArrayList<Certificate>(ofTheJdk());
      trusted.addAll(CertificateFactory.getInstance("X.509").generateCertificates(file));
      var context = SSLContext.getInstance("TLS");
      context.init(null, factory(store(trusted)).getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException problem) {
      throw new IllegalArgumentException(
          "authority: no readable PEM certificates in " + authority, problem);
    }
  }

  private static List<? extends Certificate> ofTheJdk() throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (var manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager standard) {
        return List.of(standard.getAcceptedIssuers());
      }
    }
    return List.of();
  }

  private static KeyStore store(List<Certificate> trusted)
      throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (var index = 0; index < trusted.size(); index++) {
      store.setCertificateEntry("trusted-" + index, trusted.get(index));
    }
    return store;
  }

  private static TrustManagerFactory factory(KeyStore store) throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory;
  }
}
