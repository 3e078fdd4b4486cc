"""Answers as documents: sections as data first, then HTML, PDF or DOCX with the same words."""
