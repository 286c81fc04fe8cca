package io.tabularium.invoice.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** An element of XML, asked by the local names on the way down: {@code a|b/c} is c below a or b. */
record Node(Element element) {

  /** The root, or empty if it is no XML; types and entities of its own are not allowed. */
  static Optional<Node> parse(InputStream in) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return Optional.of(new Node(builder.parse(in).getDocumentElement()));
    } catch (SAXException | IOException unreadable) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The platform's XML parser has no secure mode", e);
    }
  }

  String name() {
    return element.getLocalName();
  }

  String namespace() {
    return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
  }

  /** All elements that a path leads to, in their order. */
  List<Node> all(String path) {
    List<Node> nodes = List.of(this);
    for (String step : path.split("/", -1)) {
      List<String> names = List.of(step.split("\\|", -1));
      List<Node> next = new ArrayList<>();
      nodes.forEach(node -> next.addAll(node.children(names)));
      nodes = next;
    }
    return nodes;
  }

  /** The text of the first element that a path leads to, or "". */
  String text(String path) {
    List<Node> nodes = all(path);
    return nodes.isEmpty() ? "" : nodes.get(0).element().getTextContent().strip();
  }

  private List<Node> children(List<String> names) {
    List<Node> children = new ArrayList<>();
    for (org.w3c.dom.Node child = element.getFirstChild();
        child != null;
        child = child.getNextSibling()) {
      if (child instanceof Element inner && names.contains(inner.getLocalName())) {
        children.add(new Node(inner));
      }
    }
    return children;
  }
}
