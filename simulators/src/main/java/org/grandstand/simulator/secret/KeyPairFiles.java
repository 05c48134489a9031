package org.grandstand.simulator.secret;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An RSA-2048 key with its self-signed certificate, made on first use and kept. */
public record KeyPairFiles(PrivateKey key, X509Certificate certificate) {

    private static final int YEARS_VALID = 5;
    private static final int DAYS_A_YEAR = 365;
    private static final int SERIAL_BITS = 159;

    /** @throws GeneralSecurityException when kept files are not a key and a certificate */
    public static KeyPairFiles at(Path keyFile, Path certificateFile, String name)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(keyFile) || !Files.exists(certificateFile)) make(keyFile, certificateFile, name);
        return new KeyPairFiles(PemFile.readKey(keyFile), PemFile.readCertificate(certificateFile));
    }

    /** Serial number as the provider writes it: 40 upper-case hexadecimal digits. */
    public String serial() {
        return String.format("%040X", certificate.getSerialNumber());
    }

    private static void make(Path keyFile, Path certificateFile, String name)
            throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        PemFile.write(keyFile, pair.getPrivate());
        PemFile.write(certificateFile, certificate(pair, new X500Name(name)));
    }

    private static X509Certificate certificate(KeyPair pair, X500Name name) throws GeneralSecurityException {
        Instant from = Instant.now().minus(1, ChronoUnit.DAYS);
        Instant until = from.plus((long) YEARS_VALID * DAYS_A_YEAR, ChronoUnit.DAYS);
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name, serialNumber(), Date.from(from), Date.from(until), name, pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        } catch (OperatorCreationException unsupported) {
            throw new GeneralSecurityException(unsupported);
        }
    }

    /** The top bit is set, so that the number always has 40 digits. */
    private static BigInteger serialNumber() {
        return new BigInteger(SERIAL_BITS, Secrets.RANDOM).setBit(SERIAL_BITS - 1);
    }
}
